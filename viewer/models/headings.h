/// The columns of the engine's tables in the reader's words.
#pragma once

#include <QString>

#include "engine/table.h"

namespace spindel::viewer {

/// A column's name for people, with its unit: "Share across borders", "Amount (EUR)". A name that
/// is not known here is shown with blanks for underscores.
QString heading(const engine::Column& column);

/// What a column says, in one sentence; empty where the heading says it all.
QString meaning(const engine::Column& column);

} // namespace spindel::viewer
