#include "importers/formats/import_format.h"

#include <map>
#include <memory>

#include "engine/error.h"
#include "importers/file_digest.h"
#include "importers/file_stamp.h"
#include "importers/formats/kind_import.h"
#include "importers/pseudonyms/shown_cells.h"

namespace spindel::importers::formats {

namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{16} << 30;
constexpr std::uint64_t kRowsBetweenReports = 1024;

/// All kinds of a file.
class FormatImport {
public:
    FormatImport(engine::CaseImport& import, RowSource& source, engine::ImportedFile file,
                 const ImportOptions& options, const FormatProgress& progress)
        : import_(import), source_(source), file_(std::move(file)), options_(options),
          progress_(progress)
    {
        part(source.main_kind());
    }

    void take_all()
    {
        SourceRow row;
        std::uint64_t rows = 0;
        while (source_.next(row)) {
            auto& taking = part(row.kind);
            if (options_.first_rows.takes(row.kind, taking.read()))
                taking.take(row);
            else
                taking.pass_over();
            row = {};
            if (++rows % kRowsBetweenReports == 0) report_progress();
        }
        report_progress();
    }

    std::vector<FileReport> finish()
    {
        std::vector<std::string> not_taken;
        for (const auto& [name, count] : source_.not_taken()) {
            // a format's own word, or what a damaged file has in its place
            const auto shown = engine::shown(pseudonyms::without_raw(name));
            not_taken.push_back(shown);
            import_.log_step("not taken: " + shown, file_.name, count);
        }
        std::vector<FileReport> reports;
        if (source_.not_booked() > 0)
            import_.log_step("entries that are not booked left out", file_.name,
                             source_.not_booked());
        auto& main = *parts_.at(source_.main_kind());
        main.say_of_file(source_);
        reports.push_back(main.finish(std::move(not_taken)));
        for (auto& [kind, part] : parts_) {
            if (kind != source_.main_kind()) reports.push_back(part->finish({}));
        }
        return reports;
    }

private:
    KindImport& part(engine::RecordKind kind)
    {
        auto& part = parts_[kind];
        if (!part) part = std::make_unique<KindImport>(import_, source_, kind, file_, options_);
        return *part;
    }

    void report_progress() const
    {
        FileReport so_far;
        so_far.kind = source_.main_kind();
        for (const auto& [kind, part] : parts_) {
            so_far.rows.read += part->read();
            so_far.rows.quarantined += part->quarantined();
        }
        progress_(so_far, source_.bytes_read());
    }

    engine::CaseImport& import_;
    RowSource& source_;
    engine::ImportedFile file_;
    const ImportOptions& options_;
    const FormatProgress& progress_;
    std::map<engine::RecordKind, std::unique_ptr<KindImport>> parts_;
};

} // namespace

std::vector<FileReport> import_format(engine::CaseImport& import, Format format,
                                      const std::filesystem::path& path, const std::string& name,
                                      const ImportOptions& options, const FormatProgress& progress)
{
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (failed) throw engine::Error(path.string() + ": cannot be read: " + failed.message());
    if (size > kLargestFile)
        throw engine::Error(name +
                            ": has more than 16 GiB: split it, or look whether it is damaged");
    const FileStamp stamp(path, name);
    const auto source = open(
        format, {path, name, options.formats, options.pseudonyms.key != nullptr, options.progress});
    auto reports = import_rows(import, *source, path, name, options, progress);
    stamp.check_unchanged();
    return reports;
}

std::vector<FileReport> import_rows(engine::CaseImport& import, RowSource& source,
                                    const std::filesystem::path& path, const std::string& name,
                                    const ImportOptions& options, const FormatProgress& progress)
{
    const auto digest = file_digest(path, options.progress);
    engine::ImportedFile file;
    file.name = name;
    file.sha256 = digest.sha256;
    file.bytes = digest.bytes;
    FormatImport rows(import, source, std::move(file), options, progress);
    rows.take_all();
    return rows.finish();
}

} // namespace spindel::importers::formats
