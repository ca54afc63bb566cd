/// What passenger messages of all kinds have in common: people on a leg, by airports and local times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/row_source.h"

namespace spindel::importers::formats {

/// A leg as a message states it.
struct Leg {
    std::string from, to;        // IATA codes
    // local ("2013-05-27T16:40:00"), or with an offset; empty where not stated
    std::string departs, arrives;
    std::string carrier{};        // of the flight; empty where not stated
};

/// A traveller as a message states it; names are never taken.
struct Traveller {
    std::string document;       // number
    std::string document_state; // that issued it
    std::string number;         // in the list, or by which the booking names him
};

/// The booking, as far as it is stated.
struct Booking {
    std::string locator, carrier;
    std::string date; // on which it was made, or else of its first departure
};

/// Before pseudonyms are made, stands for a traveller, who has no identifier of his own in such
/// messages.
inline constexpr std::string_view kTraveller = "TRAVELLER-";

/// A journey. Times are local at the airports; where an airport's zone is not known, that of the
/// options counts.
SourceRow travel_row(const Leg& leg, const Traveller& traveller, const Booking& booking,
                     const std::string& source, const std::string& zone);

/// A journey, and what tells its traveller from the others of a list (it is not kept).
struct Journey {
    SourceRow row;
    std::string who;
};

/// Refuses the journeys of travellers to whom a list gives one and the same document: as whose it
/// counts nobody can tell, and under it they would be one.
void refuse_shared_documents(std::vector<Journey>& journeys);

/// Names the traveller of a row whose pseudonyms are yet to be made by his raw document, as other
/// formats do ("document:RO/AB123456"), so that he is one person in all of them.
/// @return what is wrong with a document that has no normal form.
std::optional<Fault> name_by_document(const std::vector<std::string>& header,
                                      std::vector<std::string>& cells);

/// Gives the traveller of a row, whose pseudonyms are made, an actor_id where he has
/// none yet: by the document, else by the booking and the number in it.
/// @param header the columns of the cells
void complete_traveller(const std::vector<std::string>& header, std::vector<std::string>& cells);

/// A day and time of a message as RFC 3339 without zone.
/// @param day six digits @param time four or more digits; empty where it is not stated
/// @return an empty text where the digits are none.
std::string local_time(std::string_view day, std::string_view time, bool is_year_first);

/// The time of a DTM in the format that its code names (UN/EDIFACT 2379: 201 to 205; 101 and 102
/// are days alone; ten digits without a code are 201), as RFC 3339, with an offset where it has
/// one.
/// @return empty for a day alone; digits and code as they came where they do not fit, or the format
/// is another.
std::string time_of_dtm(std::string_view digits, std::string_view code);

} // namespace spindel::importers::formats
