#include "importers/profiles/column_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "importers/registry.h"

namespace spindel::importers::profiles {

namespace {

using engine::RecordKind;

/// A column of the contract and names it goes by, without case, blanks and marks.
struct Names {
    RecordKind kind;
    std::string_view column;
    std::string_view names; // parted by blanks
};

constexpr std::array kNames{
    Names{RecordKind::call, "record_id", "recordid cdrid callid eventid id"},
    Names{RecordKind::call, "time",
          "time datetime starttime calltimestamp timestamp callstart start "
          "calldatetime eventtime"},
    Names{RecordKind::call, "caller_id",
          "callingno callingnumber caller callerid anumber aparty "
          "apartyno callingparty fromnumber msisdna calling "
          "callernumber"},
    Names{RecordKind::call, "callee_id",
          "calledno callednumber callee calleeid bnumber bparty "
          "bpartyno calledparty tonumber msisdnb called dialednumber "
          "calleenumber"},
    Names{RecordKind::call, "duration_s",
          "duration durations dur callduration durationsec "
          "durationseconds seconds"},
    Names{RecordKind::call, "kind", "calltype type kind servicetype eventtype usagetype"},
    Names{RecordKind::call, "caller_device_id",
          "callerdeviceid aimei imeia callerimei "
          "callingimei"},
    Names{RecordKind::call, "callee_device_id", "bimei imeib calleedeviceid calleeimei calledimei"},
    Names{RecordKind::call, "source", "source"},
    Names{RecordKind::payment, "record_id", "recordid tranid transactionid txid reference id"},
    Names{RecordKind::payment, "time",
          "time datetime bookingdate valuedate date timestamp "
          "trantimestamp transactiondate"},
    Names{RecordKind::payment, "payer_account_id",
          "payeraccountid origacct payeraccount "
          "fromaccount senderaccount debtoriban payer "
          "payeriban debitaccount sender"},
    Names{RecordKind::payment, "payee_account_id",
          "payeeaccountid beneacct beneficiaryaccount "
          "toaccount receiveraccount creditoriban payee "
          "payeeiban creditaccount receiver beneficiary"},
    Names{RecordKind::payment, "amount", "amount baseamt value sum amt transactionamount"},
    Names{RecordKind::payment, "currency", "currency ccy currencycode"},
    Names{RecordKind::payment, "source", "source bank"},
    Names{RecordKind::travel, "record_id", "recordid tripid id"},
    Names{RecordKind::travel, "actor_id", "actorid traveller passenger passengerid travellerid"},
    Names{RecordKind::travel, "document_id",
          "documentid documentnumber passportno passport "
          "documentno passportnumber"},
    Names{RecordKind::travel, "document_state", "documentstate issuingstate issuer issuingcountry"},
    Names{RecordKind::travel, "depart_time", "departtime departure departuretime std"},
    Names{RecordKind::travel, "arrive_time", "arrivetime arrival arrivaltime sta"},
    Names{RecordKind::travel, "from_country", "fromcountry departurecountry origincountry"},
    Names{RecordKind::travel, "to_country", "tocountry arrivalcountry destinationcountry"},
    Names{RecordKind::travel, "from_place", "fromplace origin departureairport from"},
    Names{RecordKind::travel, "to_place", "toplace destination arrivalairport to"},
    Names{RecordKind::travel, "carrier", "carrier airline"},
    Names{RecordKind::travel, "booking_id", "bookingid pnr locator bookingreference recordlocator"},
    Names{RecordKind::travel, "source", "source"},
};

/// Columns of calls that say nothing of caller and called one without a direction.
constexpr std::array kSides{
    std::pair<std::string_view, std::string_view>{
        "own", "msisdn ownnumber ownmsisdn subscriber subscribernumber subscriberno targetnumber "
               "targetmsisdn target servednumber servedmsisdn servedparty"},
    std::pair<std::string_view, std::string_view>{
        "other", "othernumber otherparty othermsisdn otherpartynumber othersubscriber "
                 "correspondent partnernumber peernumber remotenumber"},
    std::pair<std::string_view, std::string_view>{
        "third", "thirdnumber thirdparty cnumber cparty msisdnc forwardednumber forwardedto "
                 "forwardnumber redirectednumber"},
    std::pair<std::string_view, std::string_view>{"device", "imei esnimei"},
    std::pair<std::string_view, std::string_view>{
        "direction", "direction calldirection dir inout riktning retning richtung suund"},
};

std::string plain(std::string_view name)
{
    std::string text;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') text += static_cast<char>(c + ('a' - 'A'));
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) text += c;
    }
    return text;
}

bool has_word(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

std::optional<std::size_t> place(const std::vector<std::string>& names, std::string_view words)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty() && has_word(words, names[i])) return i;
    }
    return {};
}

MatchedColumns match_as(RecordKind kind, const std::vector<std::string>& names)
{
    MatchedColumns matched{kind, {}, {}, {}};
    for (const auto& known : kNames) {
        if (known.kind != kind) continue;
        if (const auto at = place(names, known.names))
            matched.columns[std::string(known.column)] = {*at};
    }
    for (const auto& [side, known] : kSides) {
        const auto at = kind == RecordKind::call ? place(names, known) : std::nullopt;
        if (at) matched.sides[std::string(side)] = *at;
    }
    const auto date = place(names, "date calldate startdate");
    const auto of_day = place(names, "calltime starttime time");
    if (kind == RecordKind::call && date && of_day) matched.columns["time"] = {*date, *of_day};
    return matched;
}

} // namespace

bool is_time_column(RecordKind kind, std::string_view column)
{
    return kind != RecordKind::rate &&
           (column == "time" || column == "depart_time" || column == "arrive_time" ||
            column == "valid_from" || column == "valid_to");
}

MatchedColumns match_columns(const std::vector<std::string>& header)
{
    std::vector<std::string> names;
    names.reserve(header.size());
    for (const auto& name : header)
        names.push_back(plain(name));
    MatchedColumns best;
    for (const auto kind : {RecordKind::call, RecordKind::payment, RecordKind::travel}) {
        auto matched = match_as(kind, names);
        if (matched.columns.size() + matched.sides.size() > best.columns.size() + best.sides.size())
            best = std::move(matched);
    }
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool is_taken = std::ranges::any_of(best.columns, [i](const auto& column) {
            return std::ranges::find(column.second, i) != column.second.end();
        });
        if (!is_taken) best.others.push_back(i);
    }
    return best;
}

} // namespace spindel::importers::profiles
