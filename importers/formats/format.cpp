#include "importers/formats/format.h"

#include <algorithm>

#include "importers/file_form.h"
#include "importers/formats/camt.h"
#include "importers/formats/case_uco.h"
#include "importers/formats/edifact_messages.h"
#include "importers/formats/ftm.h"
#include "importers/formats/goaml.h"
#include "importers/formats/mt940.h"
#include "importers/formats/pacs008.h"

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kHead = std::size_t{64} << 10;

bool has(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

/// True where a line of the text begins so.
bool has_line(std::string_view text, std::string_view begin)
{
    if (text.starts_with(begin)) return true;
    for (auto at = text.find(begin); at != text.npos; at = text.find(begin, at + 1)) {
        if (at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\r')) return true;
    }
    return false;
}

std::optional<Format> xml_format(std::string_view text)
{
    if (has(text, "BkToCstmrStmt") || has(text, "BkToCstmrAcctRpt") ||
        has(text, "BkToCstmrDbtCdtNtfctn"))
        return Format::camt;
    if (has(text, "FIToFICstmrCdtTrf")) return Format::pacs008;
    if (has(text, "<report") && has(text, "rentity_id")) return Format::goaml;
    return {};
}

std::optional<Format> json_format(std::string_view text)
{
    if (has(text, "\"@context\"") || has(text, "\"@graph\""))
        return has(text, "uco") || has(text, "CallFacet") ? std::optional(Format::case_uco)
                                                           : std::nullopt;
    const auto line = text.substr(0, text.find('\n'));
    if (has(line, "\"schema\"") && has(line, "\"properties\"")) return Format::ftm;
    return {};
}

} // namespace

std::optional<Format> format_of(const std::filesystem::path& path)
{
    check_is_text_file(path);
    auto head = first_bytes(path, kHead);
    std::erase(head, '\0'); // UTF-16, of which only the letters matter here
    std::string_view text = head;
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    }
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with('<')) return xml_format(text);
    if (text.starts_with('{') && !text.starts_with("{1:")) return json_format(text);
    if (has(text, "UNB") && (has(text, "PNRGOV") || has(text, "PAXLST"))) return Format::edifact;
    const bool is_statement = has_line(text, ":60F:") || has_line(text, ":60M:") ||
                              has_line(text, ":61:") || has_line(text, ":28C:");
    if (is_statement && (has_line(text, ":25:") || has_line(text, ":20:") || has(text, ":20:")))
        return Format::mt940;
    return {};
}

bool may_be_table(const std::filesystem::path& path)
{
    const auto head = first_bytes(path, kHead);
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first == head.npos || (head[first] != '<' && head[first] != '{');
}

std::unique_ptr<RowSource> open(Format format, const Opened& file)
{
    switch (format) {
    case Format::camt: return open_camt(file);
    case Format::pacs008: return open_pacs008(file);
    case Format::mt940: return open_mt940(file);
    case Format::goaml: return open_goaml(file);
    case Format::edifact: return open_edifact(file);
    case Format::ftm: return open_ftm(file);
    case Format::case_uco: return open_case_uco(file);
    }
    throw std::invalid_argument("no such format");
}

} // namespace spindel::importers::formats
