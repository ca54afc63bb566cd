#include "viewer/numbers.h"

#include <algorithm>

#include <QRegularExpression>

namespace spindel::viewer {

namespace {

bool is_digit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// How many digits stand from a place on.
qsizetype digits_at(const QString& text, qsizetype at)
{
    const auto first = text.begin() + at;
    return std::find_if_not(first, text.end(), is_digit) - first;
}

QString grouped(const QString& digits, const QLocale& locale)
{
    const auto mark = locale.groupSeparator();
    QString words;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) words += mark;
        words += digits[i];
    }
    return words;
}

} // namespace

QString shown_figures(const QString& text, Thousands thousands)
{
    const QLocale locale;
    const bool is_apart = thousands == Thousands::apart &&
                          !locale.numberOptions().testFlag(QLocale::OmitGroupSeparator);
    QString words;
    for (qsizetype at = 0; at < text.size();) {
        const auto whole = digits_at(text, at);
        if (whole == 0) {
            words += text[at++];
            continue;
        }
        const auto digits = text.sliced(at, whole);
        words += is_apart ? grouped(digits, locale) : digits;
        at += whole;
        if (at >= text.size() || text[at] != u'.') continue;
        const auto decimals = digits_at(text, at + 1);
        if (decimals == 0) continue;
        words += locale.decimalPoint() + text.sliced(at + 1, decimals);
        at += 1 + decimals;
    }
    return words;
}

QString shown_number(const engine::Figure& figure)
{
    return shown_figure(QString::fromStdString(figure.text()));
}

QString shown_figure(const QString& text, Thousands thousands)
{
    static const QRegularExpression kFigures(QRegularExpression::anchoredPattern(
        QStringLiteral("%1( [x=] %1)*").arg(QStringLiteral("-?[0-9]+(\\.[0-9]+)?(e[-+][0-9]+)?"))));
    if (text.isEmpty() || !(is_digit(text[0]) || text[0] == u'-')) return text; // most are words
    return kFigures.match(text).hasMatch() ? shown_figures(text, thousands) : text;
}

} // namespace spindel::viewer
