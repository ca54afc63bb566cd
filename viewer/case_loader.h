/// A case from a file to what the views show.
#pragma once

#include <filesystem>

#include <QString>

#include "engine/progress.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Reads and analyses a case, victims masked. Does not write to it.
/// @throws engine::Error if it is not a case, engine::Cancelled once a stop was requested.
OpenCase load_case(const std::filesystem::path& path, const engine::Progress& progress);

/// A file name as Qt holds it and as the engine wants it, whatever letters it has.
std::filesystem::path to_path(const QString& name);
QString to_name(const std::filesystem::path& path);

} // namespace spindel::viewer
