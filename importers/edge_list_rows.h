/// An edge list as rows of contacts, for imports that make pseudonyms of its ends.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "importers/csv_reader.h"
#include "importers/header.h"
#include "importers/row_source.h"

namespace spindel::importers {

/// The rows that `edge_list_importer` reads, under the columns of contacts: the file's name and "L"
/// and the line are the key, as without pseudonyms.
class EdgeListRows : public RowSource {
public:
    /// @param name how errors call the file. @throws engine::InputError as `read_header` does.
    EdgeListRows(const std::filesystem::path& path, const std::string& name);

    bool next(SourceRow& row) override;
    std::uint64_t bytes_read() const override { return csv_.bytes_read(); }
    bool has_raw_identifiers() const override { return true; }
    engine::RecordKind main_kind() const override { return engine::RecordKind::contact; }
    std::pair<std::size_t, std::string> origin(std::string_view column) const override;

private:
    CsvReader csv_;
    Header header_;
    std::string source_;
};

/// Sets a contact's time or period, as edge lists state either in one cell: a date is its midnight,
/// a number that of a period.
void set_time_or_period(SourceRow& row, std::string_view cell);

} // namespace spindel::importers
