#include <array>

#include <QtGlobal>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kSentences{
    // why a row of a file in another format is refused
    QT_TRANSLATE_NOOP("sentences", "neither a credit nor a debit"),
    QT_TRANSLATE_NOOP("sentences", "an entry whose status does not say whether it is booked"),
    QT_TRANSLATE_NOOP("sentences", "not stated: the entry does not split it among its details"),
    QT_TRANSLATE_NOOP("sentences", "not stated: who of the parties called whom cannot be known"),
    QT_TRANSLATE_NOOP("sentences", "of several"),
    QT_TRANSLATE_NOOP("sentences", "of several numbers"),
    QT_TRANSLATE_NOOP("sentences", "of several, in the property %1"),
    QT_TRANSLATE_NOOP("sentences", "a tie of several, in the property %1"),
    QT_TRANSLATE_NOOP("sentences", "a local time whose zone is not known (--zone says it)"),
    QT_TRANSLATE_NOOP("sentences", "not a time"),
    QT_TRANSLATE_NOOP("sentences", "no day of the calendar"),
    QT_TRANSLATE_NOOP("sentences", "no day or time that is stated in full"),
    QT_TRANSLATE_NOOP("sentences", "no JSON object with an id and a schema"),
    QT_TRANSLATE_NOOP("sentences", "a side of the transaction that states neither an account nor anybody by a number"),
    QT_TRANSLATE_NOOP("sentences", "a transaction without this side"),
    QT_TRANSLATE_NOOP("sentences", "no entry of the form that :61: has"),
    QT_TRANSLATE_NOOP("sentences", "an entry that states no account of the other side"),
    QT_TRANSLATE_NOOP("sentences", "an entry with an account in its text only, where it may be anybody's"),
    QT_TRANSLATE_NOOP("sentences", "a booking without travellers"),
    QT_TRANSLATE_NOOP("sentences", "a document of a booking that names nobody for it"),
    QT_TRANSLATE_NOOP("sentences", "an entry that stands in no statement"),
    QT_TRANSLATE_NOOP("sentences", "a booking without flights"),
    QT_TRANSLATE_NOOP("sentences", "no airport whose country is known"),
    QT_TRANSLATE_NOOP("sentences", "a departure without a time of day"),
    QT_TRANSLATE_NOOP("sentences", "an arrival before the departure"),
    QT_TRANSLATE_NOOP("sentences", "a document of another name than the traveller's"),
    QT_TRANSLATE_NOOP("sentences", "a document that the list gives to several travellers"),
    QT_TRANSLATE_NOOP("sentences", "a traveller without a document of his own"),
    QT_TRANSLATE_NOOP("sentences", "a traveller without document and number"),
    QT_TRANSLATE_NOOP("sentences", "a person without a number to be known by"),
    QT_TRANSLATE_NOOP("sentences", "an organisation without a number to be known by"),
    // why a profile is refused
    QT_TRANSLATE_NOOP("sentences",
                      "a character beyond ASCII belongs between quotes, or in a comment"),
    QT_TRANSLATE_NOOP("sentences", "a character beyond ASCII cannot follow a backslash, nor begin "
                                   "the line after one"),
    QT_TRANSLATE_NOOP("sentences", "a JSON object with a key that stands twice"),
    // what is doubtful about such a file
    QT_TRANSLATE_N_NOOP("sentences", "%n more remarks"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement without its closing balance (CLBD): it may be cut off"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement without its closing balance (:62F:): it may be cut off"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement whose closing balance (CLBD) is %1, while its opening balance "
                      "and entries come to %2"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement whose closing balance (:62F:) is %1, while its opening balance "
                      "and entries come to %2"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement whose closing balance (CLBD) cannot be compared: the amount of "
                      "an entry cannot be read"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement whose closing balance (:62F:) cannot be compared: the amount of "
                      "an entry cannot be read"),
    QT_TRANSLATE_NOOP("sentences", "a statement that counts %1 entries (%2), while it has %3"),
    QT_TRANSLATE_NOOP("sentences",
                      "a statement whose entries are said to come to %1 (%2), while they come to "
                      "%3"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "a statement that counts %1 credits of %2 in all (:90C:), while it has %3 of %4"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "a statement that counts %1 debits of %2 in all (:90D:), while it has %3 of %4"),
    QT_TRANSLATE_NOOP("sentences",
                      "an entry that counts %1 transactions (NbOfTxs), while it has %2"),
    QT_TRANSLATE_NOOP("sentences",
                      "a message that counts %1 transfers (NbOfTxs), while it has %2"),
    QT_TRANSLATE_NOOP("sentences",
                      "a message whose transfers are said to come to %1 (%2), while they come to "
                      "%3"),
    QT_TRANSLATE_NOOP("sentences",
                      "an interchange whose end (UNZ) counts other messages than it has"),
    QT_TRANSLATE_NOOP("sentences", "an interchange without its end (UNZ): it may be cut off"),
    QT_TRANSLATE_NOOP("sentences",
                      "a message whose end (UNT) counts other segments than it has"),
    QT_TRANSLATE_NOOP("sentences", "a message without its end (UNT): it may be cut off"),
    // why such a file is refused
    QT_TRANSLATE_NOOP("sentences", "is no JSON"),
    QT_TRANSLATE_NOOP("sentences", "is nested more than 32 deep"),
    QT_TRANSLATE_NOOP("sentences", "holds more than 16 million values: split it"),
    QT_TRANSLATE_NOOP("sentences",
                      "has a key that stands twice in one object: which of its values is meant "
                      "cannot be told"),
    QT_TRANSLATE_NOOP("sentences", "has more than 256 MiB, too much for a file of this format"),
    QT_TRANSLATE_NOOP("sentences", "has more than 16 GiB: split it, or look whether it is damaged"),
    QT_TRANSLATE_NOOP("sentences", "holds no EDIFACT interchange (UNB)"),
    QT_TRANSLATE_NOOP("sentences", "holds no statement (:20:, :25: or :61:)"),
    QT_TRANSLATE_NOOP("sentences", "UNA does not name its separators"),
    QT_TRANSLATE_NOOP("sentences", "UNA names one separator twice"),
    QT_TRANSLATE_NOOP("sentences", "a segment of more than 1 MiB; is its terminator lost?"),
    QT_TRANSLATE_NOOP("sentences", "a message of too many segments; is its end (UNT) lost?"),
    QT_TRANSLATE_NOOP("sentences", "is no regular file"),
    QT_TRANSLATE_NOOP("sentences", "is an archive or compressed: unpack it first"),
    QT_TRANSLATE_NOOP("sentences", "a line of more than 16 MiB"),
    QT_TRANSLATE_NOOP("sentences", "more than 64 MiB in one record or outside of all"),
    QT_TRANSLATE_NOOP("sentences", "holds none of the elements %1"),
    QT_TRANSLATE_NOOP("sentences", "holds no line that begins as a JSON object"),
    QT_TRANSLATE_NOOP("sentences", "is in an encoding that is not read: save it as UTF-8"),
    // why a graph is refused, or a record in it
    QT_TRANSLATE_NOOP("sentences", "is empty"),
    QT_TRANSLATE_NOOP("sentences", "the column \"%1\" is expected"),
    QT_TRANSLATE_NOOP("sentences", "has 1 cell under %1 columns"),
    QT_TRANSLATE_N_NOOP("sentences", "has %n cells under 1 column"),
    QT_TRANSLATE_N_NOOP("sentences", "has %n cells under %1 columns"),
    QT_TRANSLATE_NOOP("sentences", "a quote is not closed or out of place"),
    QT_TRANSLATE_NOOP("sentences", "is not UTF-8 text"),
    QT_TRANSLATE_NOOP("sentences", "not a JSON list of objects"),
    QT_TRANSLATE_NOOP("sentences", "not a JSON object"),
    QT_TRANSLATE_NOOP("sentences", "not a kind of edge"),
    QT_TRANSLATE_NOOP("sentences", "not a node of the file"),
    QT_TRANSLATE_NOOP("sentences", "not of kind %1"),
    QT_TRANSLATE_NOOP("sentences", "is not GEXF"),
    QT_TRANSLATE_NOOP("sentences", "is not GraphML"),
    QT_TRANSLATE_NOOP("sentences", "is not JSON: %1"),
    QT_TRANSLATE_NOOP("sentences", "is not JSON: %1; %2"),
    QT_TRANSLATE_NOOP("sentences", "an element lacks its %1"),
    QT_TRANSLATE_NOOP("sentences", "a value stands in no node and no edge"),
    QT_TRANSLATE_NOOP("sentences", "a value is for an attribute that is not declared"),
    QT_TRANSLATE_NOOP("sentences", "a value has a key that is not declared"),
    QT_TRANSLATE_NOOP("sentences", "a second node has the id of an earlier one"),
    QT_TRANSLATE_NOOP("sentences", "an edge names a node that is not in the file"),
    QT_TRANSLATE_NOOP("sentences", "a graph's file ends in .graphml, .gexf, .json or .csv"),
    QT_TRANSLATE_NOOP("sentences", "is not a graph that Spindel exported"),
    QT_TRANSLATE_NOOP("sentences", "is of format version %1; this program reads version %2"),
    QT_TRANSLATE_NOOP("sentences", "holds sums, not records, so it cannot be imported"),
    QT_TRANSLATE_NOOP("sentences",
                      "does not hold what its digest says: it was changed after it was exported"),
    QT_TRANSLATE_NOOP("sentences", "a masked node whose label is not as in \"victim-3\""),
    QT_TRANSLATE_NOOP("sentences", "is no graph of nodes and links: %1"),
    QT_TRANSLATE_NOOP("sentences", "an object where a value is expected"),
    QT_TRANSLATE_NOOP("sentences", "a list where a value is expected"),
    QT_TRANSLATE_NOOP("sentences", "a value where an object is expected"),
    QT_TRANSLATE_NOOP("sentences", "elements are nested too deep"),
    QT_TRANSLATE_NOOP("sentences", "a text is longer than 64 MiB"),
    QT_TRANSLATE_NOOP("sentences", "a tag, comment or instruction of more than 4 MiB"),
    QT_TRANSLATE_NOOP("sentences", "a value of more than 64 MiB"),
    QT_TRANSLATE_NOOP("sentences", "a document type declaration is not accepted"),
};

} // namespace

std::span<const Sentence> sentences_of_formats()
{
    return kSentences;
}

} // namespace spindel::viewer
