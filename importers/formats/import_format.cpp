#include "importers/formats/import_format.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "engine/error.h"
#include "importers/csv_text.h"
#include "importers/file_digest.h"
#include "importers/file_stamp.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/travel_rows.h"
#include "importers/hidden_numbers.h"
#include "importers/masks.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/record_keys.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/pseudonyms/state_codes.h"
#include "importers/pseudonyms/token.h"
#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"
#include "importers/registry.h"
#include "importers/row_import.h"

namespace spindel::importers::formats {

namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{16} << 30;
constexpr std::uint64_t kRowsBetweenReports = 1024;
constexpr std::string_view kNoKey =
    "a raw identifier, and no key was given to make a pseudonym of it";
constexpr std::string_view kRawWithin =
    "an id that holds a raw identifier, and no key was given to make a pseudonym of it";

/// The contract's columns of a kind, and those that help to make pseudonyms.
Header header_of(engine::RecordKind kind)
{
    Header header;
    for (const auto& column : importer(kind).columns)
        header.names.emplace_back(column.name);
    if (kind == engine::RecordKind::travel) {
        header.names.emplace_back("document_state");
        header.names.emplace_back("booking_date");
        header.names.emplace_back("booking_carrier");
    }
    header.text = csv_text(header.names);
    return header;
}

/// The rows of one kind of a file on their way into the case.
class KindImport {
public:
    KindImport(engine::CaseImport& import, const RowSource& source, engine::RecordKind kind,
               engine::ImportedFile file, const ImportOptions& options)
        : import_(import), source_(source), header_(header_of(kind)), options_(options),
          refuses_raw_(source.has_raw_identifiers() && !options.pseudonyms.key),
          makes_pseudonyms_(options.pseudonyms.key != nullptr)
    {
        options_.pseudonyms.are_numbers = source.has_raw_identifiers();
        file.kind = kind;
        report_.name = file.name;
        report_.kind = kind;
        file_ = import.add_file(file);
        report_.id = file_;
        import.keep_header(file_, header_.text);
        rows_ =
            std::make_unique<RowImport>(import, file_, header_, importer(kind), report_, options_);
        rows_->come_from(
            [this](std::size_t column) { return source_.origin(header_.names[column]); });
        if (kind == engine::RecordKind::travel)
            rows_->complete_by([this](auto& cells) { complete_traveller(header_.names, cells); });
    }

    void take(SourceRow& row)
    {
        std::vector<std::string> cells(header_.names.size());
        for (auto& [column, value] : row.cells) {
            const auto at = std::ranges::find(header_.names, column) - header_.names.begin();
            if (at < std::ssize(cells)) cells[static_cast<std::size_t>(at)] = std::move(value);
        }
        mask_state(cells);
        scope_accounts(cells);
        mask_reference(row, cells);
        if (makes_pseudonyms_ && row.kind == engine::RecordKind::travel) {
            auto fault = name_by_document(header_.names, cells);
            if (!row.fault) row.fault = std::move(fault);
        }
        if (makes_pseudonyms_)
            unmark_raw_actors(cells);
        else
            refuse_raw(row, cells);
        if (row.fault && row.fault->column == 0 && !row.fault->column_name.empty())
            std::tie(row.fault->column, row.fault->column_name) =
                source_.origin(row.fault->column_name);
        CsvRow taken;
        taken.line = static_cast<std::size_t>(row.line);
        const auto text = row.text.empty() ? csv_text(cells) : row.text;
        taken.text = text;
        if (row.text.empty()) taken.cells.assign(cells.begin(), cells.end());
        switch (row.key) {
        case RowKey::own: rows_->key_as_given(); break;
        case RowKey::own_or_content: rows_->key_as_given_or_by_content(); break;
        case RowKey::content: rows_->key_by_content(); break;
        case RowKey::content_each: rows_->key_by_number(); break;
        }
        rows_->take(taken, std::move(row.fault));
    }

    /// Leaves a row out that a preview does not look at.
    void pass_over() { ++report_.beyond; }

    std::int64_t read() const { return report_.rows.read; }
    std::int64_t quarantined() const { return report_.rows.quarantined; }

    /// Puts what is to be said of the whole file into the report of this kind.
    void say_of_file(const RowSource& source)
    {
        report_.not_booked = source.not_booked();
        report_.remarks = source.remarks();
        report_.remark_count = source.remark_count();
    }

    FileReport finish(std::vector<std::string> not_taken)
    {
        rows_->finish();
        report_.unknown_columns = std::move(not_taken);
        import_.finish_file(file_, report_.rows, report_.unknown_columns);
        return std::move(report_);
    }

private:
    /// Masks raw identifiers at once, so that not even a digest of them is kept.
    void refuse_raw(SourceRow& row, std::vector<std::string>& cells) const
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto& cell = cells[i];
            const auto kind = pseudonyms::identifier_kind(header_.names[i]);
            if (kind == engine::EntityKind::phone && is_hidden_word(cell)) continue;
            const bool is_identifier = kind.has_value();
            auto reason = raw_identifier(cell);
            const bool is_refused = is_identifier && refuses_raw_ && !cell.empty() &&
                                    !pseudonyms::is_pseudonym_among_numbers(cell);
            const bool is_actor = pseudonyms::names_actor(header_.names[i]);
            if (!reason && is_refused) reason = kNoKey;
            if (!reason && (is_identifier || is_actor) && !pseudonyms::has_token_form(cell) &&
                raw_piece(cell))
                reason = kRawWithin;
            if (!reason) continue;
            cell = masked(cell);
            // another fault of the row waits until this one is mended
            if (is_identifier || is_actor)
                row.fault = Fault{0, header_.names[i], std::string(*reason), cell};
        }
    }

    /// What stands in place of a state's code and is none may be the document's number.
    void mask_state(std::vector<std::string>& cells) const
    {
        const auto at =
            std::ranges::find(header_.names, pseudonyms::kDocumentState) - header_.names.begin();
        if (at == std::ssize(cells)) return;
        auto& state = cells[static_cast<std::size_t>(at)];
        if (!pseudonyms::issuing_state(state)) state = masked(state);
    }

    /// An account number without its bank is one among those of its source only.
    void scope_accounts(std::vector<std::string>& cells) const
    {
        const auto at = std::ranges::find(header_.names, "source") - header_.names.begin();
        if (at == std::ssize(cells) || cells[static_cast<std::size_t>(at)].empty()) return;
        const auto source = cells[static_cast<std::size_t>(at)];
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool is_account =
                pseudonyms::identifier_kind(header_.names[i]) == engine::EntityKind::account;
            if (is_account) cells[i] = account_at_bank(cells[i], source);
        }
    }

    /// Takes raw identifiers out of the format's own reference, of which the record's key is made.
    void mask_reference(SourceRow& row, std::vector<std::string>& cells) const
    {
        const auto cell = [&](std::string_view name) -> std::string* {
            const auto at = std::ranges::find(header_.names, name) - header_.names.begin();
            return at < std::ssize(cells) ? &cells[static_cast<std::size_t>(at)] : nullptr;
        };
        auto* reference = cell("record_id");
        if (reference == nullptr || reference->empty()) return;
        const auto* payer = cell("payer_account_id");
        const auto* payee = cell("payee_account_id");
        std::vector<std::string_view> identifiers;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (pseudonyms::identifier_kind(header_.names[i])) identifiers.push_back(cells[i]);
        }
        if (is_safe_reference(*reference, payer ? *payer : std::string(),
                              payee ? *payee : std::string()) &&
            pseudonyms::is_safe_key(*reference, identifiers))
            return;
        *reference = masked_words(*reference);
        if (row.key == RowKey::own || row.key == RowKey::own_or_content)
            row.key = RowKey::content_each;
    }

    /// An actor's id that holds a raw identifier passes for no pseudonym, whatever it begins with.
    void unmark_raw_actors(std::vector<std::string>& cells) const
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (pseudonyms::names_actor(header_.names[i]) && is_marked_as_pseudonym(cells[i]) &&
                !pseudonyms::has_token_form(cells[i]) && raw_piece(cells[i]))
                cells[i].insert(0, "id:");
        }
    }

    engine::CaseImport& import_;
    const RowSource& source_;
    Header header_;
    ImportOptions options_;
    bool refuses_raw_, makes_pseudonyms_;
    std::int64_t file_ = 0;
    FileReport report_;
    std::unique_ptr<RowImport> rows_;
};

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
