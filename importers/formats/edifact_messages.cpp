#include "importers/formats/edifact_messages.h"

#include <algorithm>

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
        while (auto segment = segments_.next()) {
            if (segment->tag == "UNB") sender_ = trimmed(segment->at(1));
            if (segment->tag == "UNH") {
                read_message(*segment);
                return true;
            }
        }
        return false;
    }

    void read_message(const Segment& header)
    {
        std::vector<Segment> message;
        while (auto segment = segments_.next()) {
            if (segment->tag == "UNT") break;
            message.push_back(*std::move(segment));
        }
        const auto type = header.at(1);
        const auto source = options_.source.empty() ? sender_ : options_.source;
        const MessageContext context{source, options_.zone};
        MessageRowsFound found;
        if (type == "PNRGOV") found = pnrgov_rows(message, context);
        else if (type == "PAXLST") found = passenger_list_rows(message, context);
        else leave("message " + std::string(type));
        std::ranges::stable_sort(found.rows, {}, &SourceRow::line);
        for (auto& row : found.rows)
            add(std::move(row));
        for (const auto& name : found.not_taken)
            leave(name);
    }

    Options options_;
    std::string text_;
    EdifactReader segments_;
    std::string sender_;
};

} // namespace

std::unique_ptr<RowSource> open_edifact(const Opened& file)
{
    return std::make_unique<MessageRows>(file);
}

} // namespace spindel::importers::formats
