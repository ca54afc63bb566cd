/// The words and sentences that cells of the engine's tables hold, in the user's language.
#pragma once

#include <string_view>

#include <QString>

#include "engine/table.h"
#include "viewer/numbers.h"

namespace spindel::viewer {

/// A kind, a category, a layer, a yes or no as people say it; any other text as it is.
QString shown_word(std::string_view word);
/// What a record says beyond who and when, its words and figures as people say them: "62 s",
/// "ferry, Line 1".
QString shown_detail(std::string_view detail, Thousands thousands = Thousands::apart);
/// A cell of a column as it is shown: words, sentences or numbers in the user's language where the
/// column holds those of the engine, else its text. Exports keep the engine's words and digits.
QString shown_cell(const engine::Column& column, const engine::Cell& cell,
                   Thousands thousands = Thousands::apart);
/// Whether a cell is shown otherwise than the engine writes it because numbers stand in it.
bool holds_figures(const engine::Column& column, const engine::Cell& cell);

} // namespace spindel::viewer
