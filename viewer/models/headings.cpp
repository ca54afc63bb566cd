#include "viewer/models/headings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>

namespace spindel::viewer {

namespace {

struct Words {
    std::string_view column;
    const char* heading;
    const char* meaning;
};

// One line for each column that the viewer's tables have.
constexpr std::array kWords{
    Words{"ring", QT_TRANSLATE_NOOP("headings", "Ring"),
          QT_TRANSLATE_NOOP("headings", "The ring's number; 0 has the highest score.")},
    Words{"rank", QT_TRANSLATE_NOOP("headings", "Rank"),
          QT_TRANSLATE_NOOP("headings", "Place in the ranking; 1 is the most central.")},
    Words{"rank_records_lost", QT_TRANSLATE_NOOP("headings", "Records lost"),
          QT_TRANSLATE_NOOP("headings",
                            "Where the rank lies in nine of ten trials with a tenth of the records "
                            "lost at random. Empty until it is computed.")},
    Words{"rank_source_lost", QT_TRANSLATE_NOOP("headings", "A source lost"),
          QT_TRANSLATE_NOOP("headings",
                            "Where the rank lies in nine of ten trials without one whole source. "
                            "Empty until it is computed, and in a case of one source.")},
    Words{"rank_records_doubted", QT_TRANSLATE_NOOP("headings", "Doubt by grade"),
          QT_TRANSLATE_NOOP("headings",
                            "Where the rank lies in nine of ten trials with each record kept as "
                            "often as its grade deserves. Empty until it is computed.")},
    Words{"among_first_ten", QT_TRANSLATE_NOOP("headings", "Among first ten"),
          QT_TRANSLATE_NOOP("headings",
                            "In what share of the trials the rank is one of the first ten; of the "
                            "three kinds of trials the least. Empty until it is computed.")},
    Words{"node", QT_TRANSLATE_NOOP("headings", "Persona"),
          QT_TRANSLATE_NOOP("headings", "An actor, or a phone or account whose user is unknown.")},
    Words{"kind", QT_TRANSLATE_NOOP("headings", "Kind"), ""},
    Words{"category", QT_TRANSLATE_NOOP("headings", "Category"),
          QT_TRANSLATE_NOOP("headings", "The category of data subject that the sources state.")},
    Words{"country", QT_TRANSLATE_NOOP("headings", "Country"), ""},
    Words{"score", QT_TRANSLATE_NOOP("headings", "Score"),
          QT_TRANSLATE_NOOP("headings", "Larger is stronger.")},
    Words{"q_value", QT_TRANSLATE_NOOP("headings", "q-value"),
          QT_TRANSLATE_NOOP("headings",
                            "The false-discovery rate at which this row would be flagged: of the "
                            "rows with a q-value up to 0.05, about one in twenty is chance.")},
    Words{"reasons", QT_TRANSLATE_NOOP("headings", "Reasons"), ""},
    Words{"identifiers", QT_TRANSLATE_NOOP("headings", "Identifiers"),
          QT_TRANSLATE_NOOP("headings", "Phones and accounts that the records attribute to it.")},
    Words{"notes", QT_TRANSLATE_NOOP("headings", "Notes"),
          QT_TRANSLATE_NOOP("headings", "What analysts wrote on it; no record.")},
    Words{"members", QT_TRANSLATE_NOOP("headings", "Members"), ""},
    Words{"countries", QT_TRANSLATE_NOOP("headings", "Countries"), ""},
    Words{"marks_q", QT_TRANSLATE_NOOP("headings", "q-value of deeds"),
          QT_TRANSLATE_NOOP("headings",
                            "Whether its members move people, collect money and change numbers "
                            "beyond chance, as a false-discovery rate. Above 0.1 a stage says no "
                            "more than a family's or a firm's records do.")},
    Words{"density", QT_TRANSLATE_NOOP("headings", "Density"),
          QT_TRANSLATE_NOOP("headings", "Ties over possible ties among the members.")},
    Words{"cross_border_share", QT_TRANSLATE_NOOP("headings", "Across borders"),
          QT_TRANSLATE_NOOP("headings", "Of the ties between members whose countries are known, "
                                        "the share that crosses a border.")},
    Words{"first_time", QT_TRANSLATE_NOOP("headings", "First record"), ""},
    Words{"last_time", QT_TRANSLATE_NOOP("headings", "Last record"), ""},
    Words{"calls", QT_TRANSLATE_NOOP("headings", "Calls"), ""},
    Words{"payments", QT_TRANSLATE_NOOP("headings", "Payments"), ""},
    Words{"travel", QT_TRANSLATE_NOOP("headings", "Travel"),
          QT_TRANSLATE_NOOP("headings", "Journeys made together or paid for another; of a larger "
                                        "company each pair counts in part.")},
    Words{"time", QT_TRANSLATE_NOOP("headings", "Time (UTC)"), ""},
    Words{"what", QT_TRANSLATE_NOOP("headings", "What"), ""},
    Words{"from", QT_TRANSLATE_NOOP("headings", "From"),
          QT_TRANSLATE_NOOP("headings", "The persona, and in brackets the identifier it used.")},
    Words{"to", QT_TRANSLATE_NOOP("headings", "To"),
          QT_TRANSLATE_NOOP("headings", "The persona, and in brackets the identifier it used.")},
    Words{"paid_by", QT_TRANSLATE_NOOP("headings", "Paid by"),
          QT_TRANSLATE_NOOP("headings", "Who paid for the journey, and in brackets from which "
                                        "account.")},
    Words{"from_country", QT_TRANSLATE_NOOP("headings", "From country"), ""},
    Words{"to_country", QT_TRANSLATE_NOOP("headings", "To country"), ""},
    Words{"detail", QT_TRANSLATE_NOOP("headings", "Detail"), ""},
    Words{"document", QT_TRANSLATE_NOOP("headings", "Document"),
          QT_TRANSLATE_NOOP("headings", "The traveller's document.")},
    Words{"caller_device", QT_TRANSLATE_NOOP("headings", "Caller's handset"),
          QT_TRANSLATE_NOOP("headings", "The handset that the caller's number was used in.")},
    Words{"callee_device", QT_TRANSLATE_NOOP("headings", "Callee's handset"),
          QT_TRANSLATE_NOOP("headings", "The handset that the callee's number was used in.")},
    Words{"grade", QT_TRANSLATE_NOOP("headings", "Grade"),
          QT_TRANSLATE_NOOP("headings", "The Admiralty code: reliability of the source, A to F, "
                                        "and credibility of what it said, 1 to 6.")},
    Words{"source", QT_TRANSLATE_NOOP("headings", "Source"), ""},
    Words{"record", QT_TRANSLATE_NOOP("headings", "Record"), ""},
    Words{"place", QT_TRANSLATE_NOOP("headings", "File and line"), ""},
    Words{"change", QT_TRANSLATE_NOOP("headings", "Change"), ""},
    Words{"other", QT_TRANSLATE_NOOP("headings", "Other"), ""},
    Words{
        "stated_contacts", QT_TRANSLATE_NOOP("headings", "Stated contacts"),
        QT_TRANSLATE_NOOP(
            "headings", "Of an imported network: that two were in contact, as its source states.")},
    Words{"inferred", QT_TRANSLATE_NOOP("headings", "Inferred"),
          QT_TRANSLATE_NOOP("headings",
                            "Whether the tie rests on records that do not name both ends.")},
    Words{"line", QT_TRANSLATE_NOOP("headings", "Line"), ""},
    Words{"refused_row", QT_TRANSLATE_NOOP("headings", "Row"), ""},
    Words{"would_be", QT_TRANSLATE_NOOP("headings", "Would be"), ""},
    Words{"step", QT_TRANSLATE_NOOP("headings", "Step"), ""},
    Words{"from_node", QT_TRANSLATE_NOOP("headings", "From"), ""},
    Words{"to_node", QT_TRANSLATE_NOOP("headings", "To"), ""},
    Words{"layer", QT_TRANSLATE_NOOP("headings", "Layer"), ""},
    Words{"own_time", QT_TRANSLATE_NOOP("headings", "Time of this step"),
          QT_TRANSLATE_NOOP("headings",
                            "Of the records of a step, the one that lets the chain respect time.")},
    Words{
        "purpose", QT_TRANSLATE_NOOP("headings", "Purpose"),
        QT_TRANSLATE_NOOP(
            "headings",
            "Remove: whose absence breaks the ring up most. Watch: from whom most of it is seen.")},
    Words{
        "value_of_top_betweenness", QT_TRANSLATE_NOOP("headings", "Value of the obvious choice"),
        QT_TRANSLATE_NOOP("headings", "The same for as many members of the greatest betweenness.")},
    Words{"exhaustive", QT_TRANSLATE_NOOP("headings", "All tried"),
          QT_TRANSLATE_NOOP(
              "headings",
              "Whether all choices were tried; else it is the best that a search found.")},
    Words{"gap", QT_TRANSLATE_NOOP("headings", "Gain"),
          QT_TRANSLATE_NOOP("headings", "How much more the chosen reach than the obvious choice.")},
    Words{"top_betweenness", QT_TRANSLATE_NOOP("headings", "Obvious choice"),
          QT_TRANSLATE_NOOP("headings", "The members of the greatest betweenness.")},
    Words{"identifier", QT_TRANSLATE_NOOP("headings", "Identifier"), ""},
    Words{"identifier_kind", QT_TRANSLATE_NOOP("headings", "Kind of identifier"), ""},
    Words{
        "evidence", QT_TRANSLATE_NOOP("headings", "Evidence"),
        QT_TRANSLATE_NOOP(
            "headings", "Recorded, inferred, or disputed: then neither user is charged with it.")},
    Words{"reason", QT_TRANSLATE_NOOP("headings", "Reason"), ""},
    Words{"valid_from", QT_TRANSLATE_NOOP("headings", "Valid from"), ""},
    Words{"valid_to", QT_TRANSLATE_NOOP("headings", "Valid to"), ""},
    Words{"state", QT_TRANSLATE_NOOP("headings", "State"), ""},
    Words{"column", QT_TRANSLATE_NOOP("headings", "Column"), ""},
    Words{"rows", QT_TRANSLATE_NOOP("headings", "Rows"), ""},
    Words{"example", QT_TRANSLATE_NOOP("headings", "Example"), ""},
    Words{"betweenness", QT_TRANSLATE_NOOP("headings", "Betweenness"),
          QT_TRANSLATE_NOOP("headings",
                            "The share of shortest paths between others that lead over it.")},
    Words{"before", QT_TRANSLATE_NOOP("headings", "Before"),
          QT_TRANSLATE_NOOP("headings", "Records in the period of the same length before.")},
    Words{"now", QT_TRANSLATE_NOOP("headings", "Now"),
          QT_TRANSLATE_NOOP("headings", "Records in the chosen period.")},
    Words{"difference", QT_TRANSLATE_NOOP("headings", "+/−"),
          QT_TRANSLATE_NOOP("headings", "Records in the chosen period, less those before.")},
    Words{"contacts", QT_TRANSLATE_NOOP("headings", "Contacts"), ""},
    Words{"records", QT_TRANSLATE_NOOP("headings", "Records"), ""},
    Words{"value", QT_TRANSLATE_NOOP("headings", "Value"), ""},
    Words{"nodes", QT_TRANSLATE_NOOP("headings", "Nodes"), ""},
    Words{"file", QT_TRANSLATE_NOOP("headings", "File"), ""},
    Words{"read", QT_TRANSLATE_NOOP("headings", "Read"), ""},
    Words{"stored", QT_TRANSLATE_NOOP("headings", "Stored"), ""},
    Words{"duplicate", QT_TRANSLATE_NOOP("headings", "Duplicate"), ""},
    Words{"conflict", QT_TRANSLATE_NOOP("headings", "Conflict"), ""},
    Words{"quarantined", QT_TRANSLATE_NOOP("headings", "Quarantined"), ""},
    Words{"unknown_columns", QT_TRANSLATE_NOOP("headings", "Unknown columns"), ""},
    Words{"money_in", QT_TRANSLATE_NOOP("headings", "Money in"), ""},
    Words{"money_out", QT_TRANSLATE_NOOP("headings", "Money out"), ""},
    Words{"money_within", QT_TRANSLATE_NOOP("headings", "Money within"),
          QT_TRANSLATE_NOOP("headings", "Paid by one member of the ring to another.")},
    Words{"victims", QT_TRANSLATE_NOOP("headings", "Victims"),
          QT_TRANSLATE_NOOP("headings", "Members whom a source calls a victim.")},
};

const Words* words_of(const engine::Column& column)
{
    const auto found = std::ranges::find(kWords, std::string_view(column.name), &Words::column);
    return found == kWords.end() ? nullptr : &*found;
}

QString spelled_out(const std::string& name)
{
    auto text = QString::fromStdString(name).replace(u'_', u' ');
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString heading(const engine::Column& column)
{
    const auto* words = words_of(column);
    const auto name = words != nullptr ? QCoreApplication::translate("headings", words->heading)
                                       : spelled_out(column.name);
    if (column.unit.empty()) return name;
    return QStringLiteral("%1 (%2)").arg(name, QString::fromStdString(column.unit));
}

QString meaning(const engine::Column& column)
{
    const auto* words = words_of(column);
    return words != nullptr ? QCoreApplication::translate("headings", words->meaning) : QString();
}

} // namespace spindel::viewer
