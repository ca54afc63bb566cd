/// What is typed on the command line for the same result as a dialog's.
#pragma once

#include <optional>

#include <QString>

#include "engine/projection.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// A word as a shell reads it: in quotes where it holds a blank.
QString quoted(const QString& word);

/// " --layers calls --from 2025-03-01 --countries SE,NO"; empty where nothing is narrowed.
QString filter_options(const engine::ProjectionOptions& filter);

/// "spindel spiders CASE --format csv --output FILE" for the table of an object name; empty where
/// the command line has no such table.
QString table_command(const Session& session, const QString& table, const QString& file);

/// What the command line has to be told besides; empty where it needs nothing.
QString command_remark(const Session& session);

} // namespace spindel::viewer
