#include <array>

#include <QtGlobal>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kSentences{
    // why a profile is refused: its text
    QT_TRANSLATE_NOOP("sentences", "no TOML: %1"),
    QT_TRANSLATE_NOOP("sentences", "%1 is a text in quotes"),
    QT_TRANSLATE_NOOP("sentences", "%1 is a whole number above 0"),
    QT_TRANSLATE_NOOP("sentences", "%1 is a list: [...]"),
    QT_TRANSLATE_NOOP("sentences", "%1 is true or false"),
    QT_TRANSLATE_NOOP("sentences", "%1 is one of %2"),
    QT_TRANSLATE_NOOP("sentences", "%1 is written [[%2]]"),
    QT_TRANSLATE_NOOP("sentences", "\"%1\" is no key of this table"),
    // what it says of fields and cases
    QT_TRANSLATE_NOOP("sentences",
                      "a field is filled from column, from columns or by a constant: one of them"),
    QT_TRANSLATE_NOOP("sentences", "split and part belong together; parts count from 1"),
    QT_TRANSLATE_NOOP("sentences", "%1 have no column \"%2\""),
    QT_TRANSLATE_NOOP("sentences", "a case needs the column that it looks at"),
    QT_TRANSLATE_NOOP("sentences",
                      "a case looks for words (is = [...]), for a minus (negative = true) or for "
                      "anything (filled = true): one of them"),
    QT_TRANSLATE_NOOP("sentences", "a case gives fields, or says skip = true"),
    QT_TRANSLATE_NOOP(
        "sentences", "%1 is a local time: state its zone, such as zone = \"Europe/Stockholm\""),
    QT_TRANSLATE_NOOP("sentences", "no field fills \"%1\", which %2 need"),
    // what its constants and lookups give
    QT_TRANSLATE_NOOP("sentences", "record_id: a constant is no key, as all rows would share it"),
    QT_TRANSLATE_NOOP("sentences", "no code of a state"),
    QT_TRANSLATE_NOOP("sentences", "\"%1\" is %2"),
    // what it says of the file and the records
    QT_TRANSLATE_NOOP("sentences", "a delimiter is one character, or \"tab\""),
    QT_TRANSLATE_NOOP("sentences", "decimals begin with . or ,"),
    QT_TRANSLATE_NOOP("sentences", "columns of fixed width need as many names as widths"),
    QT_TRANSLATE_NOOP("sentences",
                      "what stands above a header is left out: preamble is for names"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "state the kind of the records: kind = \"calls\", \"payments\", \"travel\" ..."),
    QT_TRANSLATE_NOOP("sentences", "no ISO 3166-1 alpha-2 country in upper case"),
    QT_TRANSLATE_NOOP("sentences", "is for calls"),
    QT_TRANSLATE_NOOP("sentences", "no time zone such as Europe/Bucharest"),
    QT_TRANSLATE_NOOP("sentences", "no such file, and no profile of that name; there are %1"),
};

} // namespace

std::span<const Sentence> sentences_of_profiles()
{
    return kSentences;
}

} // namespace spindel::viewer
