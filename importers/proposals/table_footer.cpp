#include "importers/proposals/table_footer.h"

#include <algorithm>

#include "engine/text_check.h"
#include "importers/file_form.h"
#include "importers/profiles/beside_table.h"
#include "importers/proposals/footer_words.h"

namespace spindel::importers::proposals {

namespace {

using profiles::Encoding;
using profiles::TableReader;
using profiles::TableRow;
using Cells = std::vector<std::string>;

constexpr std::uint64_t kLastBytes = 65536;
constexpr std::size_t kMostLines = 100;

std::vector<TableRow> last_rows(const std::filesystem::path& file, profiles::TableForm form)
{
    const auto size = size_of(file);
    const auto from = size > kLastBytes ? (size - kLastBytes) / 2 * 2 : 0; // UTF-16: pairs of bytes
    if (from > 0 && form.encoding == Encoding::utf_16 && first_bytes(file, 2) == "\xFF\xFE")
        form.encoding = Encoding::utf_16le; // its mark is not read
    std::vector<TableRow> rows;
    TableReader reader(file, engine::shown_name(file), form, from);
    TableRow row;
    while (reader.next(row))
        rows.push_back(row);
    const auto most = from > 0 && !rows.empty() ? rows.size() - 1 : rows.size(); // the first is cut
    rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(std::min(most, kMostLines)));
    return rows;
}

/// Tells rows of a table by what all of its first ones hold.
class UsualRow {
public:
    explicit UsualRow(const TableSample& sample) : width_(sample.header.size())
    {
        for (std::size_t i = 0; i < width_; ++i) {
            if (std::ranges::all_of(sample.rows, [i](const auto& row) { return is_data(row[i]); }))
                with_data_.push_back(i);
        }
    }

    bool is_like(const Cells& cells) const
    {
        return cells.size() == width_ &&
               std::ranges::all_of(with_data_, [&](auto i) { return is_data(cells[i]); });
    }

private:
    std::size_t width_;
    std::vector<std::size_t> with_data_; // columns
};

} // namespace

TableFooter footer_below(const std::filesystem::path& file, const TableSample& sample)
{
    const UsualRow usual(sample);
    const auto rows = last_rows(file, sample.form);
    const auto last_record = std::find_if(rows.rbegin(), rows.rend(), [&](const TableRow& row) {
        return usual.is_like(row.cells) && row.cells != sample.header;
    });
    TableFooter footer;
    if (last_record == rows.rend()) return footer;
    for (auto row = last_record.base(); row != rows.end(); ++row) {
        if (profiles::is_without_words(row->cells) || row->cells == sample.header) continue;
        const auto words = footer_words(profiles::beginning(*row, sample.form));
        if (words.empty()) {
            footer.unknown += footer.words.empty() ? 1 : 0;
        } else if (std::ranges::find(footer.words, words) == footer.words.end()) {
            footer.words.push_back(words);
        }
    }
    return footer;
}

bool is_beside(const Cells& row, const Cells& header, std::size_t usual)
{
    if (profiles::is_without_words(row) || row == header) return true;
    return !footer_words(profiles::first_filled(row)).empty() &&
           (filled(row) < usual || std::ranges::none_of(row, is_data));
}

} // namespace spindel::importers::proposals
