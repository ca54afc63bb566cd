#include "importers/formats/edifact_messages.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "engine/error.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/edifact.h"
#include "importers/formats/passenger_list.h"
#include "importers/formats/pnrgov.h"

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kMostKept = std::size_t{128} << 20; // bytes of memory, of one message

std::size_t cost(const Segment& segment)
{
    std::size_t bytes = sizeof(Segment) + segment.text.size();
    for (const auto& components : segment.elements)
        bytes += sizeof(components) + components.size() * sizeof(std::string);
    return bytes;
}

/// The messages of an interchange, one after the other.
class MessageRows : public QueuedRows {
public:
    explicit MessageRows(const Opened& file)
        : name_(file.name), options_(file.options),
          text_(as_utf8(bytes_of_file(file.path, file.name))), segments_(text_, file.name)
    {
    }

    std::uint64_t bytes_read() const override { return segments_.bytes_read(); }
    bool has_raw_identifiers() const override { return true; }
    engine::RecordKind main_kind() const override { return engine::RecordKind::travel; }

private:
    bool read_more() override
    {
        while (auto segment = next_segment()) {
            if (segment->tag == "UNH") return read_message(*segment), true;
            if (segment->tag == "UNB")
                begin_interchange(*segment);
            else if (segment->tag == "UNZ")
                end_interchange(*segment);
            else if (segment->tag == "UNG")
                has_groups_ = true;
            else if (segment->tag != "UNE")
                leave("segment outside of messages, " + shown_code(segment->tag));
        }
        say_if_open();
        for (; said_ < segments_.passed_over(); ++said_)
            leave("text outside of interchanges");
        return false;
    }

    void begin_interchange(const Segment& segment)
    {
        say_if_open();
        sender_ = trimmed(segment.at(1));
        is_open_ = true;
        opened_ = segment.line;
        has_groups_ = false;
        messages_ = 0;
    }

    void end_interchange(const Segment& segment)
    {
        is_open_ = false;
        if (!has_groups_ && differs(segment.at(0), messages_))
            doubt(segment.line, "interchange whose end (UNZ) counts other messages",
                  "an interchange whose end (UNZ) counts other messages than it has");
    }

    void say_if_open()
    {
        if (is_open_)
            doubt(opened_, "interchange without its end (UNZ)",
                  "an interchange without its end (UNZ): it may be cut off");
        is_open_ = false;
    }

    /// Whether a count is stated, and another.
    static bool differs(std::string_view stated, std::size_t count)
    {
        std::size_t number = 0;
        const auto [end, failed] =
            std::from_chars(stated.data(), stated.data() + stated.size(), number);
        return failed == std::errc() && end == stated.data() + stated.size() && number != count;
    }

    std::optional<Segment> next_segment()
    {
        return ahead_ ? std::exchange(ahead_, {}) : segments_.next();
    }

    /// What stands between messages.
    static bool is_service(std::string_view tag)
    {
        return tag == "UNZ" || tag == "UNG" || tag == "UNE" || tag == "UNB" || tag == "UNH";
    }

    /// Up to its end; where that is lost, up to what can stand in no message.
    std::vector<Segment> rest_of_message(std::int64_t line)
    {
        std::vector<Segment> message;
        std::size_t kept = 0;
        while (auto segment = next_segment()) {
            if ((kept += cost(*segment)) > kMostKept)
                throw engine::InputError(name_, static_cast<std::size_t>(line), 0,
                                         "a message of too many segments; is its end (UNT) lost?");
            if (segment->tag == "UNT") {
                if (differs(segment->at(0), message.size() + 2)) // with UNH and UNT
                    doubt(line, "message whose end (UNT) counts other segments",
                          "a message whose end (UNT) counts other segments than it has");
                return message;
            }
            if (is_service(segment->tag)) {
                ahead_ = std::move(segment);
                break;
            }
            message.push_back(*std::move(segment));
        }
        doubt(line, "message without its end (UNT)",
              "a message without its end (UNT): it may be cut off");
        return message;
    }

    void read_message(const Segment& header)
    {
        ++messages_;
        const auto message = rest_of_message(header.line);
        const auto type = header.at(1);
        const auto source = options_.source.empty() ? sender_ : options_.source;
        const MessageContext context{source, options_.zone};
        MessageRowsFound found;
        if (type == "PNRGOV")
            found = pnrgov_rows(message, context);
        else if (type == "PAXLST")
            found = passenger_list_rows(message, context);
        else
            leave("message " + shown_code(type));
        std::ranges::stable_sort(found.rows, {}, &SourceRow::line);
        for (auto& row : found.rows)
            add(std::move(row));
        for (const auto& name : found.not_taken)
            leave(name);
    }

    std::string name_;
    Options options_;
    std::string text_;
    EdifactReader segments_;
    std::optional<Segment> ahead_; // read, but belongs to no message
    std::string sender_;
    bool is_open_ = false;     // an interchange
    std::int64_t opened_ = 0;  // its line
    bool has_groups_ = false;  // which its end counts in place of messages
    std::size_t messages_ = 0; // of the interchange
    std::int64_t said_ = 0;    // texts outside of interchanges
};

} // namespace

std::unique_ptr<RowSource> open_edifact(const Opened& file)
{
    return std::make_unique<MessageRows>(file);
}

} // namespace spindel::importers::formats
