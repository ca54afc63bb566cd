#include "importers/formats/cell_forms.h"

#include <algorithm>
#include <cctype>
#include <fstream>

#include "engine/error.h"
#include "engine/money.h"
#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/local_time.h"
#include "importers/masks.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/token.h"
#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"
#include "importers/unread_file.h"

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kBankOfBic = 8; // characters; the others are of a branch

constexpr std::uintmax_t kLargestWhole = std::uintmax_t{256} << 20;
constexpr std::size_t kDate = std::string_view("2025-03-01").size();
constexpr std::string_view kNoZone = "a local time whose zone is not known (--zone says it)";

/// The letters and digits of a text, in upper case.
std::string squeezed(std::string_view text)
{
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out), is_letter_or_digit);
    return in_upper_case(std::move(out));
}

/// Whether an account has the form of an IBAN, be its check digits right or misprinted.
bool has_iban_form(std::string_view account)
{
    const auto text = squeezed(account);
    return text.size() >= 15 && text.size() <= 34 && is_digit(text[2]) && is_digit(text[3]) &&
           is_upper(text[0]) && is_upper(text[1]) &&
           engine::Country::parse(std::string_view(text).substr(0, 2)).has_value();
}

/// True for a date that a time zone may follow: "2025-03-01", "2025-03-01Z", "2025-03-01+01:00".
bool is_date(std::string_view text)
{
    if (text.size() < kDate || !engine::parse_date(text.substr(0, kDate))) return false;
    const auto zone = text.substr(kDate);
    return zone.empty() || zone == "Z" ||
           (zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':');
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    return importers::trimmed(" \t\r\n", text);
}

void set_local_time(SourceRow& row, std::string_view column, const std::string& local,
                    const std::string& zone)
{
    const auto as_utc = engine::parse_time(local + "Z");
    if (!as_utc) {
        row.set(column, local);
        return row.refuse(column, "not a time", local);
    }
    if (zone.empty()) {
        row.set(column, local);
        return row.refuse(column, kNoZone, local);
    }
    const auto time = from_local(std::chrono::local_seconds{as_utc->time_since_epoch()}, zone);
    if (const auto* fault = std::get_if<std::string_view>(&time)) {
        row.set(column, local);
        return row.refuse(column, *fault, local);
    }
    row.set(column, engine::format_time(std::get<engine::Time>(time)));
}

void set_time(SourceRow& row, std::string_view column, std::string_view text,
              const std::string& zone)
{
    text = trimmed(text);
    if (text.empty()) return;
    if (engine::parse_time(text)) return row.set(column, text);
    if (is_date(text)) {
        auto midnight = std::string(text.substr(0, kDate));
        return row.set(column, midnight.append("T00:00:00Z"));
    }
    auto local = std::string(text);
    if (local.size() > kDate && local[kDate] == ' ') local[kDate] = 'T';
    set_local_time(row, column, local, zone);
}

std::string contract_amount(std::string_view text)
{
    auto amount = std::string(trimmed(text));
    if (const auto point = amount.find('.'); point != amount.npos) {
        while (amount.size() > point + 5 && amount.back() == '0')
            amount.pop_back();
        if (amount.size() == point + 1) amount.pop_back();
    }
    return amount;
}

void set_amount(SourceRow& row, std::string_view text)
{
    const auto amount = contract_amount(text);
    row.set("amount", engine::parse_amount(amount) ? amount : trimmed(text));
}

std::string account_number(std::string_view account)
{
    auto iban = iban_of(trimmed(account));
    return iban.empty() ? std::string(trimmed(account)) : iban;
}

bool lacks_bank(std::string_view account)
{
    return !account.empty() && !pseudonyms::is_pseudonym_among_numbers(account) &&
           account.find('/') == std::string_view::npos && !account.starts_with(kHolder) &&
           iban_of(account).empty() && !has_iban_form(account);
}

std::string account_at_bank(std::string_view account, std::string_view bic)
{
    auto number = account_number(account);
    bic = trimmed(bic);
    if (!country_of_bic(bic).empty()) bic = bic.substr(0, kBankOfBic); // whatever branch
    std::string bank;
    std::ranges::copy_if(bic, std::back_inserter(bank), is_letter_or_digit);
    if (!lacks_bank(number) || bank.empty()) return number;
    return bank + "/" + number;
}

std::string country_of_account(std::string_view account)
{
    return iban_of(account).substr(0, 2);
}

std::string country_of_bic(std::string_view bic)
{
    bic = trimmed(bic);
    if (bic.size() != 8 && bic.size() != 11) return {};
    const bool is_form = std::ranges::all_of(bic.substr(0, 6), is_upper) &&
                         std::ranges::all_of(bic, is_letter_or_digit);
    if (!is_form || !engine::Country::parse(bic.substr(4, 2))) return {};
    return std::string(bic.substr(4, 2));
}

std::string source_of_bic(std::string_view bic)
{
    const auto country = country_of_bic(bic);
    return country.empty() ? "" : country + "-" + std::string(trimmed(bic));
}

bool is_safe_reference(std::string_view reference, std::string_view account,
                       std::string_view other_account)
{
    if (reference.empty() || reference.size() > kLongestIdentifier || raw_identifier(reference) ||
        raw_piece(reference))
        return false;
    const auto all = squeezed(reference);
    if (raw_identifier(all)) return false;
    for (const auto one : {account, other_account}) {
        for (const auto part :
             {one, one.substr(one.rfind('/') + 1)}) { // with its bank, and without
            const auto number = squeezed(part);
            if (number.size() >= 4 && all.find(number) != all.npos) return false;
        }
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= reference.size(); ++at) {
        if (at < reference.size() && (is_letter_or_digit(reference[at]) || reference[at] == '+'))
            continue;
        if (raw_identifier(reference.substr(begin, at - begin))) return false;
        begin = at + 1;
    }
    return reference.find('@') == reference.npos;
}

std::string masked_words(std::string_view text)
{
    constexpr std::size_t kShown = 3;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_word = is_letter_or_digit(text[at]) || (text[at] & 0x80) != 0;
        auto end = at + 1;
        while (is_word && end < text.size() &&
               (is_letter_or_digit(text[end]) || (text[end] & 0x80) != 0))
            ++end;
        const auto word = text.substr(at, end - at);
        out += word.size() > kShown ? masked(word) : std::string(word);
        at = end;
    }
    return out;
}

std::string opaque_id(std::string_view prefix, std::string_view id, bool makes_pseudonyms)
{
    if (id.empty() || pseudonyms::has_token_form(id)) return std::string(id);
    if (auto raw = raw_piece(id)) return makes_pseudonyms ? *std::move(raw) : std::string(id);
    if (is_marked_as_pseudonym(id)) return std::string(id);
    return std::string(prefix) + std::string(id);
}

std::string as_utf8(std::string text)
{
    std::erase(text, '\0');
    if (engine::is_text(text)) return text;
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | (byte >> 6));
            out += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return out;
}

std::string bytes_of_file(const std::filesystem::path& path, const std::string& name)
{
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (failed) throw unread_file(path.string(), failed.value());
    if (size > kLargestWhole)
        throw engine::Error(name + ": has more than 256 MiB, too much for a file of this format");
    std::ifstream file(path, std::ios::binary);
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!file && !file.eof()) throw unread_file(name);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

} // namespace spindel::importers::formats
