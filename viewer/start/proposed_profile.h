/// A table of another form, and the profile that is proposed for it.
#pragma once

#include <filesystem>

#include <QString>

namespace spindel::viewer {

struct ProposedProfile {
    QString name;
    std::filesystem::path file;
    QString toml;
    QString shown_file{}; // victims in its name masked
};

} // namespace spindel::viewer
