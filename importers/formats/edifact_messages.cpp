#include "importers/formats/edifact_messages.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "importers/formats/cell_forms.h"
#include "importers/formats/edifact.h"
#include "importers/formats/passenger_list.h"
#include "importers/formats/pnrgov.h"

namespace spindel::importers::formats {

namespace {

/// The messages of an interchange, one after the other.
class MessageRows : public QueuedRows {
public:
    explicit MessageRows(const Opened& file)
        : options_(file.options), text_(as_utf8(bytes_of_file(file.path, file.name))),
          segments_(text_, file.name)
    {
    }

    std::uint64_t bytes_read() const override { return segments_.bytes_read(); }
    bool has_raw_identifiers() const override { return true; }
    engine::RecordKind main_kind() const override { return engine::RecordKind::travel; }

private:
    bool read_more() override
    {
        while (auto segment = next_segment()) {
            if (segment->tag == "UNB") sender_ = trimmed(segment->at(1));
            else if (segment->tag == "UNH") return read_message(*segment), true;
            else if (!is_service(segment->tag))
                leave("segment outside of messages, " + shown_code(segment->tag));
        }
        for (; said_ < segments_.passed_over(); ++said_)
            leave("text outside of interchanges");
        return false;
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
    std::vector<Segment> rest_of_message()
    {
        std::vector<Segment> message;
        while (auto segment = next_segment()) {
            if (segment->tag == "UNT") return message;
            if (is_service(segment->tag)) {
                ahead_ = std::move(segment);
                break;
            }
            message.push_back(*std::move(segment));
        }
        leave("message without its end (UNT)");
        return message;
    }

    void read_message(const Segment& header)
    {
        const auto message = rest_of_message();
        const auto type = header.at(1);
        const auto source = options_.source.empty() ? sender_ : options_.source;
        const MessageContext context{source, options_.zone};
        MessageRowsFound found;
        if (type == "PNRGOV") found = pnrgov_rows(message, context);
        else if (type == "PAXLST") found = passenger_list_rows(message, context);
        else leave("message " + shown_code(type));
        std::ranges::stable_sort(found.rows, {}, &SourceRow::line);
        for (auto& row : found.rows)
            add(std::move(row));
        for (const auto& name : found.not_taken)
            leave(name);
    }

    Options options_;
    std::string text_;
    EdifactReader segments_;
    std::optional<Segment> ahead_; // read, but belongs to no message
    std::string sender_;
    std::int64_t said_ = 0; // texts outside of interchanges
};

} // namespace

std::unique_ptr<RowSource> open_edifact(const Opened& file)
{
    return std::make_unique<MessageRows>(file);
}

} // namespace spindel::importers::formats
