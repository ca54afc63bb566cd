#include "importers/formats/travel_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include <fmt/format.h>

#include "engine/time.h"
#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/masks.h"
#include "importers/places.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/normal_form.h"

namespace spindel::importers::formats {

namespace {

void set_place(SourceRow& row, std::string_view code, std::string_view country_column,
               std::string_view place_column)
{
    row.set(place_column, code);
    const auto place = airport(code);
    if (place)
        row.set(country_column, place->country);
    else
        row.refuse(country_column, "no airport whose country is known", code);
}

void set_local(SourceRow& row, std::string_view column, const std::string& local,
               std::string_view code, const std::string& zone)
{
    if (local.empty()) return;
    if (engine::parse_time(local)) return row.set(column, local);
    const auto place = airport(code);
    set_local_time(row, column, local, place && !place->zone.empty() ? place->zone : zone);
}

std::string* cell_of(const std::vector<std::string>& header, std::vector<std::string>& cells,
                     std::string_view column)
{
    const auto at = std::ranges::find(header, column) - header.begin();
    return at < std::ssize(cells) ? &cells[static_cast<std::size_t>(at)] : nullptr;
}

/// A document in the form in which it is compared; empty where none is stated.
std::string document_of(const SourceRow& row)
{
    const auto number = row.cell("document_id");
    const auto form = pseudonyms::normal_document(number, row.cell("document_state"));
    const auto* normal = std::get_if<pseudonyms::NormalForm>(&form);
    return normal != nullptr ? normal->text : std::string(number);
}

} // namespace

SourceRow travel_row(const Leg& leg, const Traveller& traveller, const Booking& booking,
                     const std::string& source, const std::string& zone)
{
    SourceRow row;
    row.kind = engine::RecordKind::travel;
    row.key = RowKey::content;
    row.set("actor_id", std::string(kTraveller) + traveller.number);
    row.set("document_id", traveller.document);
    row.set("document_state", traveller.document_state);
    set_local(row, "depart_time", leg.departs, leg.from, zone);
    if (leg.departs.empty()) row.refuse("depart_time", "a departure without a time of day", "");
    if (const auto place = airport(leg.to); !zone.empty() || (place && !place->zone.empty()))
        set_local(row, "arrive_time", leg.arrives, leg.to, zone); // else it may stay open
    set_place(row, leg.from, "from_country", "from_place");
    set_place(row, leg.to, "to_country", "to_place");
    row.set("mode", "air");
    row.set("carrier", leg.carrier.empty() ? booking.carrier : leg.carrier);
    row.set("booking_carrier", booking.carrier);
    row.set("booking_id", booking.locator);
    row.set("booking_date", booking.date);
    row.set("source", source);
    return row;
}

void refuse_shared_documents(std::vector<Journey>& journeys)
{
    std::map<std::string, std::set<std::string>> people;
    for (const auto& [row, who] : journeys)
        people[document_of(row)].insert(who);
    for (auto& [row, who] : journeys) {
        const auto document = document_of(row);
        if (!document.empty() && people.at(document).size() > 1)
            row.refuse("document_id", "a document that the list gives to several travellers", "");
    }
}

std::optional<Fault> name_by_document(const std::vector<std::string>& header,
                                      std::vector<std::string>& cells)
{
    auto* actor = cell_of(header, cells, "actor_id");
    const auto* document = cell_of(header, cells, "document_id");
    const auto* state = cell_of(header, cells, "document_state");
    if (actor == nullptr || document == nullptr || state == nullptr || document->empty() ||
        !actor->starts_with(kTraveller) || pseudonyms::is_pseudonym_among_numbers(*document))
        return {};
    *actor = "document:" + *state + (state->empty() ? "" : "/") + *document;
    const auto form = pseudonyms::normal_document(*document, *state);
    const auto* reason = std::get_if<std::string_view>(&form);
    if (reason == nullptr) return {};
    return Fault{0, "document_id", std::string(*reason), masked(*document)};
}

void complete_traveller(const std::vector<std::string>& header, std::vector<std::string>& cells)
{
    auto* actor = cell_of(header, cells, "actor_id");
    if (actor == nullptr || !actor->starts_with(kTraveller)) return;
    const auto* document = cell_of(header, cells, "document_id");
    const auto* booking = cell_of(header, cells, "booking_id");
    if (document != nullptr && !document->empty()) {
        *actor = std::string(kTraveller) + "OF-" + *document;
    } else if (booking != nullptr && !booking->empty()) {
        *actor += "-OF-" + *booking;
    } else {
        actor->clear(); // nobody can tell who it was
    }
}

std::string local_time(std::string_view day, std::string_view time, bool is_year_first)
{
    if (day.size() != 6 || !are_digits(day) || time.size() < 4 || !are_digits(time)) return {};
    const auto year = is_year_first ? day.substr(0, 2) : day.substr(4, 2);
    const auto month = day.substr(2, 2);
    const auto of_month = is_year_first ? day.substr(4, 2) : day.substr(0, 2);
    return fmt::format("20{}-{}-{}T{}:{}:00", year, month, of_month, time.substr(0, 2),
                       time.substr(2, 2));
}

std::string time_of_dtm(std::string_view digits, std::string_view code)
{
    auto as_came = std::string(digits);
    if (!code.empty()) as_came.append(1, ':').append(code);
    if (code.empty() && digits.size() == 10) code = "201";
    if (code == "101" || code == "102") return {};
    const bool has_century = code == "203" || code == "204" || code == "205";
    std::string_view offset;
    if (code == "205" && digits.size() == 17) {
        offset = digits.substr(12);
        digits = digits.substr(0, 12);
    }
    const std::string_view century = has_century ? digits.substr(0, 2) : "20";
    const auto rest = digits.substr(std::min<std::size_t>(has_century ? 2 : 0, digits.size()));
    const std::size_t length = code == "202" || code == "204" ? 12 : 10;
    const bool is_known = has_century || code == "201" || code == "202";
    if (!is_known || rest.size() != length || !are_digits(digits) ||
        (code == "205" && offset.empty()))
        return as_came;
    auto time = fmt::format("{}{}-{}-{}T{}:{}:{}", century, rest.substr(0, 2), rest.substr(2, 2),
                            rest.substr(4, 2), rest.substr(6, 2), rest.substr(8, 2),
                            length == 12 ? rest.substr(10, 2) : "00");
    if (!offset.empty()) time += fmt::format("{}:{}", offset.substr(0, 3), offset.substr(3));
    return time;
}

} // namespace spindel::importers::formats
