#include <array>

#include <QtGlobal>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kSentences{
    // the report of an import
    QT_TRANSLATE_NOOP("sentences", "column \"%1\": \"%2\" is %3"),
    QT_TRANSLATE_NOOP("sentences", "%1 is stored already with other content"),
    QT_TRANSLATE_NOOP("sentences", "1 more row in quarantine"),
    QT_TRANSLATE_N_NOOP("sentences", "%n more rows in quarantine"),
    QT_TRANSLATE_NOOP("sentences", "1 more row that contradicts a stored one is in quarantine"),
    QT_TRANSLATE_N_NOOP("sentences", "%n more rows that contradict stored ones are in quarantine"),
    QT_TRANSLATE_NOOP("sentences", "1 row left quarantine, corrected"),
    QT_TRANSLATE_N_NOOP("sentences", "%n rows left quarantine, corrected"),
    QT_TRANSLATE_NOOP("sentences", "1 row beside the table left out"),
    QT_TRANSLATE_N_NOOP("sentences", "%n rows beside the table left out"),
    QT_TRANSLATE_NOOP("sentences", "1 entry that is not booked left out"),
    QT_TRANSLATE_N_NOOP("sentences", "%n entries that are not booked left out"),
    QT_TRANSLATE_NOOP("sentences", "holds no records, not imported"),
    QT_TRANSLATE_NOOP("sentences", "is a folder, not looked into: name it to import it"),
    QT_TRANSLATE_NOOP("sentences", "is a spreadsheet: save its tables as CSV first"),
    QT_TRANSLATE_NOOP("sentences",
                      "is a graph that spindel exported, which holds pseudonyms already"),
    QT_TRANSLATE_NOOP("sentences",
                      "not a number such as 2, 0.25 or 1e3, at least 0.0001 and at most 1e14, or 0"),
    QT_TRANSLATE_NOOP("sentences",
                      "the case has pseudonyms of key %1, these are of key %2: the same people are "
                      "others in them, and join with nobody"),
    QT_TRANSLATE_NOOP("sentences",
                      "1 identifier is written in digits alone, as raw numbers of telephones, "
                      "handsets and accounts are, and stands in the case as it came: if it is raw, "
                      "import into a new case with a key"),
    QT_TRANSLATE_N_NOOP("sentences",
                        "%n identifiers are written in digits alone, as raw numbers of telephones, "
                        "handsets and accounts are, and stand in the case as they came: if they are "
                        "raw, import into a new case with a key"),
    // why a row is refused: its form
    QT_TRANSLATE_NOOP("sentences", "a quoted cell that is never closed"),
    QT_TRANSLATE_NOOP("sentences", "text after a closing quote"),
    QT_TRANSLATE_NOOP("sentences", "a quote inside a cell that is not quoted"),
    QT_TRANSLATE_NOOP("sentences", "a row of 1 cell under a header of %1"),
    QT_TRANSLATE_N_NOOP("sentences", "a row of %n cells under a header of %1"),
    QT_TRANSLATE_NOOP("sentences", "text beyond the last column of fixed width"),
    QT_TRANSLATE_NOOP("sentences", "not UTF-8 text without NUL"),
    QT_TRANSLATE_NOOP("sentences", "longer than 1 MiB"),
    QT_TRANSLATE_NOOP("sentences", "longer than 128 bytes"),
    QT_TRANSLATE_NOOP("sentences", "empty, but must be filled"),
    QT_TRANSLATE_NOOP("sentences", "missing"),
    QT_TRANSLATE_NOOP("sentences", "there twice"),
    QT_TRANSLATE_NOOP("sentences", "other content under a key that is stored already"),
    QT_TRANSLATE_NOOP("sentences", "names a victim"),
    // why a row is refused: a cell
    QT_TRANSLATE_NOOP("sentences", "not text"),
    QT_TRANSLATE_NOOP("sentences", "not an RFC 3339 time with an offset"),
    QT_TRANSLATE_NOOP("sentences", "not a date such as 2025-03-01"),
    QT_TRANSLATE_NOOP("sentences", "not an ISO 3166-1 alpha-2 country in upper case"),
    QT_TRANSLATE_NOOP("sentences", "not a grade from A1 to F6"),
    QT_TRANSLATE_NOOP("sentences", "not a whole number of seconds, not negative"),
    QT_TRANSLATE_NOOP("sentences",
                      "not a decimal with a point, at most 4 decimals and not negative"),
    QT_TRANSLATE_NOOP("sentences", "not an ISO 4217 currency in upper case"),
    QT_TRANSLATE_NOOP("sentences", "not a positive decimal with a point, at most 8 decimals"),
    QT_TRANSLATE_NOOP("sentences", "not the number of a period"),
    QT_TRANSLATE_NOOP("sentences",
                      "not an RFC 3339 time with an offset, a date, or the number of a period"),
    QT_TRANSLATE_NOOP("sentences", "an end before the beginning"),
    QT_TRANSLATE_NOOP("sentences", "not one of person, organisation, unknown"),
    QT_TRANSLATE_NOOP("sentences",
                      "not one of suspect, convicted, victim, witness, contact, other, unknown"),
    QT_TRANSLATE_NOOP("sentences", "not one of call, sms, data"),
    QT_TRANSLATE_NOOP("sentences", "not one of bank, business, card, wallet, cash, other"),
    QT_TRANSLATE_NOOP("sentences",
                      "not one of transfer, cash, card, remittance, crypto, hawala, other"),
    QT_TRANSLATE_NOOP("sentences", "not one of air, ferry, rail, road, sea, other"),
    // why a row is refused: what must not come in, and pseudonyms
    QT_TRANSLATE_NOOP("sentences", "a raw telephone number"),
    QT_TRANSLATE_NOOP("sentences", "a masked identifier, which could be anybody's"),
    QT_TRANSLATE_NOOP("sentences", "a masked key, which could be any record's"),
    QT_TRANSLATE_NOOP("sentences", "a record key that holds a raw identifier"),
    QT_TRANSLATE_NOOP("sentences", "of no call"),
    QT_TRANSLATE_NOOP("sentences",
                      "an id that holds a raw identifier, and no key was given to make a "
                      "pseudonym of it"),
    QT_TRANSLATE_NOOP("sentences", "a raw IBAN"),
    QT_TRANSLATE_NOOP("sentences", "a raw e-mail address"),
    QT_TRANSLATE_NOOP("sentences", "a raw passport line"),
    QT_TRANSLATE_NOOP("sentences", "a raw stated number"),
    QT_TRANSLATE_NOOP("sentences", "a pseudonym whose check character is wrong"),
    QT_TRANSLATE_NOOP("sentences",
                      "a raw identifier, and no key was given to make a pseudonym of it"),
    QT_TRANSLATE_NOOP("sentences",
                      "a raw identifier, as the profile says, and no key was given to make a "
                      "pseudonym of it"),
    QT_TRANSLATE_NOOP("sentences", "no identifier"),
    QT_TRANSLATE_NOOP("sentences", "no account number"),
    QT_TRANSLATE_NOOP("sentences", "an IBAN whose check digits are wrong"),
    QT_TRANSLATE_NOOP("sentences", "no IMEI of 14, 15 or 16 digits"),
    QT_TRANSLATE_NOOP("sentences", "an IMEI of zeros alone"),
    QT_TRANSLATE_NOOP("sentences", "an IMEI whose check digit is wrong"),
    QT_TRANSLATE_NOOP("sentences",
                      "one machine-readable line alone, which does not tell the issuing state"),
    QT_TRANSLATE_NOOP("sentences", "a machine-readable line whose check digits are wrong"),
    QT_TRANSLATE_NOOP("sentences", "no document number"),
    QT_TRANSLATE_NOOP("sentences", "a document without its issuing state"),
    QT_TRANSLATE_NOOP("sentences", "a document whose issuing state is no country code"),
    QT_TRANSLATE_NOOP("sentences", "a document of no state, kind or number"),
    QT_TRANSLATE_NOOP("sentences", "no booking locator"),
    QT_TRANSLATE_NOOP("sentences", "a booking without its carrier"),
    QT_TRANSLATE_NOOP("sentences", "a booking without its day"),
    QT_TRANSLATE_NOOP("sentences", "no telephone number"),
    QT_TRANSLATE_NOOP("sentences",
                      "a telephone number without its country code, and no country is stated"),
    QT_TRANSLATE_NOOP("sentences", "no telephone number of the stated country"),
    QT_TRANSLATE_NOOP("sentences",
                      "a number that a spreadsheet has shortened: export it again as text"),
    QT_TRANSLATE_NOOP("sentences", "a number of which a part is masked"),
    QT_TRANSLATE_NOOP("sentences", "a word for no value in place of a number"),
    QT_TRANSLATE_NOOP("sentences", "a spreadsheet's error in place of a number"),
    // why a row is refused: tables read through a profile
    QT_TRANSLATE_NOOP("sentences", "a local time that came twice, as clocks went back"),
    QT_TRANSLATE_NOOP("sentences", "a local time that never was, as clocks went forward"),
    QT_TRANSLATE_NOOP("sentences", "no time of the form that the profile states"),
    QT_TRANSLATE_NOOP("sentences", "a time whose offset from UTC no zone has"),
    QT_TRANSLATE_NOOP("sentences", "no text in the encoding that the profile states"),
    QT_TRANSLATE_NOOP("sentences", "not among the words of the profile's lookup"),
    QT_TRANSLATE_NOOP("sentences", "not among the words of the profile's cases"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "no amount with the profile's decimal mark, thousands parted in threes if at all"),
    QT_TRANSLATE_NOOP("sentences", "no duration such as 1:05:09"),
    // why a file is refused
    QT_TRANSLATE_NOOP("sentences", "the header is %1"),
    QT_TRANSLATE_NOOP("sentences", "column \"%1\" is missing"),
    QT_TRANSLATE_NOOP("sentences", "column \"%1\" is missing: cells are parted by commas here"),
    QT_TRANSLATE_NOOP("sentences", "column \"%1\" stands twice"),
    QT_TRANSLATE_NOOP("sentences", "a row of more than 64 MiB; is a quote left open?"),
    QT_TRANSLATE_NOOP("sentences",
                      "lines end in carriage returns alone: save the file with line feeds"),
    QT_TRANSLATE_NOOP("sentences", "times are not read by \"%1\""),
    QT_TRANSLATE_NOOP(
        "sentences",
        "a row of more than 1 MiB below its first line; is a quote left open?"),
    QT_TRANSLATE_NOOP("sentences", "changed while it was read; import it when it is complete"),
    QT_TRANSLATE_NOOP("sentences",
                      "a file of the same content was imported meanwhile; nothing is changed"),
    QT_TRANSLATE_NOOP("sentences",
                      "an edge list's file is named as its source: rename this one, whose name is "
                      "no UTF-8 text of 1 to 128 bytes or a raw number or address"),
    QT_TRANSLATE_NOOP("sentences", "no such file or folder"),
    QT_TRANSLATE_NOOP("sentences", "holds no record file such as calls.csv"),
    QT_TRANSLATE_NOOP("sentences",
                      "holds no record file such as calls.csv; its folder \"%1\" does, name that"),
    QT_TRANSLATE_NOOP("sentences",
                      "neither its name nor its content tells what it holds: name it as its records, "
                      "such as calls.csv, or describe it by a profile"),
    QT_TRANSLATE_NOOP("sentences", "no row holds the columns of the profile: %1"),
    QT_TRANSLATE_NOOP("sentences", "the profile names no column \"%1\""),
    QT_TRANSLATE_NOOP("sentences", "the encoding %1 is not known here"),
};

} // namespace

std::span<const Sentence> sentences_of_imports()
{
    return kSentences;
}

} // namespace spindel::viewer
