/// The first rows of a file, each with what an import that was tried made of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <QString>

#include "engine/case_file.h"
#include "engine/table.h"
#include "importers/import_report.h"
#include "importers/mapped_row.h"
#include "viewer/start/import_masking.h"

namespace spindel::viewer {

inline constexpr std::int64_t kPreviewedRows = 200; // of each file

/// The first rows of one file, of one kind where it holds several.
struct PreviewedFile {
    QString name;
    /// "line", "would_be" ("stored", "duplicate" or why refused), then the columns: of a table of
    /// the contract its own, of any other those of the contract that are filled.
    engine::Table rows;
    std::int64_t refused = 0; // of these rows
    std::int64_t all = 0;     // rows that the file has
};

/// Of a table of the contract.
/// @param copy its first rows, which were imported as the newest import after `before`
PreviewedFile rows_of_table(const std::filesystem::path& copy, const engine::CaseFile& preview,
                            std::int64_t before, const ImportMasking& masking);

/// Of files that an import maps: collects their first rows as it tells of them.
class MappedRows {
public:
    void take(const importers::MappedRow& row);
    /// The first rows of each file and kind, in the order they came.
    std::vector<PreviewedFile> files(const importers::ImportReport& report,
                                     const ImportMasking& masking) const;

private:
    struct Row {
        std::int64_t line = 0;
        QString fate;
        std::vector<std::string> cells;
    };
    struct Part {
        std::string file;
        engine::RecordKind kind;
        std::vector<std::string> columns;
        std::vector<Row> rows;
        std::int64_t refused = 0; // of these
        std::int64_t all = 0;
    };

    Part& part_of(const importers::MappedRow& row);

    std::vector<Part> parts_;
};

} // namespace spindel::viewer
