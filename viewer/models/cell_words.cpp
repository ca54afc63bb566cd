#include "viewer/models/cell_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "viewer/models/country_names.h"
#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kWords{
    QT_TRANSLATE_NOOP("cells", "actor"),
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
    QT_TRANSLATE_NOOP("cells", "actors"),
    QT_TRANSLATE_NOOP("cells", "phones"),
    QT_TRANSLATE_NOOP("cells", "accounts"),
    QT_TRANSLATE_NOOP("cells", "rates"),
    QT_TRANSLATE_NOOP("cells", "graph"),
    QT_TRANSLATE_NOOP("cells", "total"),
    QT_TRANSLATE_NOOP("cells", "accepted"),
    QT_TRANSLATE_NOOP("cells", "rejected"),
    QT_TRANSLATE_NOOP("cells", "all"),
    QT_TRANSLATE_NOOP("cells", "in part"),
    QT_TRANSLATE_NOOP("cells", "new"),
    QT_TRANSLATE_NOOP("cells", "gone"),
    QT_TRANSLATE_NOOP("cells", "grown"),
    QT_TRANSLATE_NOOP("cells", "shrunk"),
    QT_TRANSLATE_NOOP("cells", "sms"),
    QT_TRANSLATE_NOOP("cells", "data"),
    QT_TRANSLATE_NOOP("cells", "transfer"),
    QT_TRANSLATE_NOOP("cells", "cash"),
    QT_TRANSLATE_NOOP("cells", "card"),
    QT_TRANSLATE_NOOP("cells", "remittance"),
    QT_TRANSLATE_NOOP("cells", "crypto"),
    QT_TRANSLATE_NOOP("cells", "hawala"),
    QT_TRANSLATE_NOOP("cells", "air"),
    QT_TRANSLATE_NOOP("cells", "ferry"),
    QT_TRANSLATE_NOOP("cells", "rail"),
    QT_TRANSLATE_NOOP("cells", "road"),
    QT_TRANSLATE_NOOP("cells", "sea"),
};

constexpr std::array<std::string_view, 11> kColumns{
    "kind",    "category",        "what",  "layer",  "evidence", "exhaustive",
    "purpose", "identifier_kind", "state", "change", "inferred"};
constexpr std::array<std::string_view, 2> kOfSentences{"reason", "reasons"};
constexpr std::array<std::string_view, 4> kOfFigures{"rank_records_lost", "rank_source_lost",
                                                     "rank_records_doubted", "value"};
constexpr std::array<std::string_view, 3> kOfNames{"ring", "line",
                                                   "step"}; // numbers that count nothing

bool is_one_of(const auto& names, const engine::Column& column)
{
    return std::ranges::find(names, column.name) != names.end();
}

/// "900.00 EUR", "62 s"; what is no amount and no duration is left as it is.
QString shown_amount(const QString& text, Thousands thousands)
{
    const auto blank = text.indexOf(u' ');
    const auto unit = QStringView(text).sliced(blank + 1);
    const bool is_currency = unit.size() == 3 && std::ranges::all_of(unit, [](QChar letter) {
                                 return letter >= u'A' && letter <= u'Z';
                             });
    if (blank < 0 || !(is_currency || unit == u"s")) return text;
    return shown_figure(text.first(blank), thousands) + text.sliced(blank);
}

} // namespace

QString shown_word(std::string_view word)
{
    const auto* found =
        std::ranges::find_if(kWords, [word](const char* known) { return word == known; });
    if (found == kWords.end())
        return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return QCoreApplication::translate("cells", *found);
}

QString shown_detail(std::string_view detail, Thousands thousands)
{
    auto parts = QString::fromUtf8(detail.data(), static_cast<qsizetype>(detail.size()))
                     .split(QStringLiteral(", "));
    for (auto& part : parts)
        part = shown_amount(shown_word(part.toStdString()), thousands);
    return parts.join(QStringLiteral(", "));
}

bool holds_figures(const engine::Column& column, const engine::Cell& cell)
{
    if (is_one_of(kOfNames, column)) return false;
    return std::holds_alternative<std::int64_t>(cell) ||
           std::holds_alternative<engine::Figure>(cell) || is_one_of(kOfFigures, column) ||
           column.name == "detail";
}

QString shown_cell(const engine::Column& column, const engine::Cell& cell, Thousands thousands)
{
    const auto text = engine::text(cell);
    if (column.name == "from_country" || column.name == "to_country") return country_name(text);
    if (column.name == "detail") return shown_detail(text, thousands);
    if (is_one_of(kOfSentences, column)) return shown_sentence(text);
    if (is_one_of(kColumns, column)) return shown_word(text);
    const auto words = QString::fromStdString(text);
    return holds_figures(column, cell) ? shown_figures(words, thousands) : words;
}

} // namespace spindel::viewer
