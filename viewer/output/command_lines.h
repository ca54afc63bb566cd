/// What is typed on the command line for the same result as a dialog's.
#pragma once

#include <optional>
#include <string>

#include <QString>

#include "engine/projection.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// engine::shell_file and engine::shell_option: whatever a file or a record is called, a shell that
/// is given the line runs none of it.
QString shell_file(const QString& file);
QString shell_option(const char* flag, const QString& value);

/// Whether the command line can be told of a filter: it has to let some layer through.
bool can_be_told(const engine::ProjectionOptions& filter);
/// " --layers calls --from 2025-03-01 --countries SE,NO"; empty where nothing is narrowed.
QString filter_options(const engine::ProjectionOptions& filter);

/// "spindel spiders CASE --format csv --output FILE" for the table of an object name, with more
/// options before the format; empty where the command line has no such table.
QString table_command(const Session& session, const QString& table, const QString& file,
                      const QString& options = {});

/// Whether a command line gives something else where merges were rejected in the viewer: then it
/// has to be told which, by `kRejectMerges` and a file of `rejected_merges_text`.
bool needs_rejected_merges(const Session& session, const QString& command_line);
inline constexpr const char* kRejectMerges = " --reject-merges ";

/// The merges that were rejected in the viewer, as `--reject-merges` reads them: a header, then
/// identifier and user, or number and number, a pair a line.
std::string rejected_merges_text(const Session& session);

} // namespace spindel::viewer
