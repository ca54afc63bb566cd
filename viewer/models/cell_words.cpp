#include "viewer/models/cell_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "viewer/models/country_names.h"

namespace spindel::viewer {

namespace {

constexpr std::array kWords{
    QT_TRANSLATE_NOOP("cells", "person"),
    QT_TRANSLATE_NOOP("cells", "organisation"),
    QT_TRANSLATE_NOOP("cells", "phone"),
    QT_TRANSLATE_NOOP("cells", "account"),
    QT_TRANSLATE_NOOP("cells", "device"),
    QT_TRANSLATE_NOOP("cells", "document"),
    QT_TRANSLATE_NOOP("cells", "booking"),
    QT_TRANSLATE_NOOP("cells", "unknown"),
    QT_TRANSLATE_NOOP("cells", "victim"),
    QT_TRANSLATE_NOOP("cells", "suspect"),
    QT_TRANSLATE_NOOP("cells", "convicted"),
    QT_TRANSLATE_NOOP("cells", "witness"),
    QT_TRANSLATE_NOOP("cells", "contact"),
    QT_TRANSLATE_NOOP("cells", "other"),
    QT_TRANSLATE_NOOP("cells", "call"),
    QT_TRANSLATE_NOOP("cells", "phone-use"),
    QT_TRANSLATE_NOOP("cells", "account-holding"),
    QT_TRANSLATE_NOOP("cells", "payment"),
    QT_TRANSLATE_NOOP("cells", "journey"),
    QT_TRANSLATE_NOOP("cells", "calls"),
    QT_TRANSLATE_NOOP("cells", "payments"),
    QT_TRANSLATE_NOOP("cells", "travel"),
    QT_TRANSLATE_NOOP("cells", "contacts"),
    QT_TRANSLATE_NOOP("cells", "yes"),
    QT_TRANSLATE_NOOP("cells", "no"),
    QT_TRANSLATE_NOOP("cells", "recorded"),
    QT_TRANSLATE_NOOP("cells", "inferred"),
    QT_TRANSLATE_NOOP("cells", "disputed"),
    QT_TRANSLATE_NOOP("cells", "remove"),
    QT_TRANSLATE_NOOP("cells", "watch"),
};

constexpr std::array<std::string_view, 8> kColumns{
    "kind", "category", "what", "layer", "evidence", "exhaustive", "purpose", "identifier_kind"};

} // namespace

QString shown_word(std::string_view word)
{
    const auto* found =
        std::ranges::find_if(kWords, [word](const char* known) { return word == known; });
    if (found == kWords.end())
        return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return QCoreApplication::translate("cells", *found);
}

QString shown_cell(const engine::Column& column, const engine::Cell& cell)
{
    const auto text = engine::text(cell);
    if (column.name == "from_country" || column.name == "to_country") return country_name(text);
    const bool is_of_words = std::ranges::find(kColumns, column.name) != kColumns.end();
    return is_of_words ? shown_word(text) : QString::fromStdString(text);
}

} // namespace spindel::viewer
