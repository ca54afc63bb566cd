/// Numbers as the language shown writes them: "6 551" and "0,5" in Swedish, "6,551" and "0.5" in
/// English. What is exported keeps the engine's digits and point.
#pragma once

#include <concepts>
#include <string_view>

#include <QLocale>
#include <QString>

#include "engine/table.h"

namespace spindel::viewer {

/// Whether thousands stand apart: on the screen, not where a spreadsheet is to read them.
enum class Thousands { apart, together };

/// A whole number.
template <std::integral Whole>
QString shown_number(Whole number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// A figure, with as many decimals as it has.
QString shown_number(const engine::Figure& figure);

/// A number as the engine writes it ("-1234.50", "1.3e-06"), or a product of such ("1.15 x 1.00 =
/// 1.15"); any other text as it is.
QString shown_figure(const QString& text, Thousands thousands = Thousands::apart);

/// A text that is made of numbers, such as an interval of ranks "12–1740": each of them.
QString shown_figures(const QString& text, Thousands thousands = Thousands::apart);

} // namespace spindel::viewer
