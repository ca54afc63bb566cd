/// A case from a file to what the views show.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "engine/progress.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Identifier and actor of each attribution that the user rejected.
using RejectedMerges = std::vector<std::pair<std::string, std::string>>;

/// Reads and analyses a case, victims masked, and the acts it keeps. Does not write to it.
/// Merges are rejected as the acts say, or as they are given. Of a damaged case, what can be read:
/// see engine/case_salvage.h.
/// @throws engine::Error if it is not a case, engine::Cancelled once a stop was requested.
OpenCase load_case(const std::filesystem::path& path, const engine::Progress& progress,
                   const std::optional<RejectedMerges>& rejected = {});

/// A file name as Qt holds it and as the engine wants it, whatever letters it has.
std::filesystem::path to_path(const QString& name);
QString to_name(const std::filesystem::path& path);

} // namespace spindel::viewer
