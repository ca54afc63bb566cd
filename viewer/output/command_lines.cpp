#include "viewer/output/command_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/shell_word.h"
#include "engine/table.h"
#include "viewer/case_loader.h"
#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

/// Commands by the object name of the table that they print.
constexpr std::array<std::pair<const char*, const char*>, 6> kCommands{
    {{"spiders", "spiders"},
     {"chain_steps", "path"},
     {"victims", "protect"},
     {"key_players", "keyplayers"},
     {"merges", "personas"},
     {"quarantine", "quarantine"}}};

} // namespace

QString shell_file(const QString& file)
{
    return QString::fromStdString(engine::shell_file(file.toStdString()));
}

QString shell_option(const char* flag, const QString& value)
{
    return QString::fromStdString(engine::shell_option(flag, value.toStdString()));
}

bool can_be_told(const engine::ProjectionOptions& filter)
{
    return std::ranges::find(filter.layers, true) != filter.layers.end();
}

QString filter_options(const engine::ProjectionOptions& filter)
{
    QString line;
    if (filter.layers != engine::ProjectionOptions().layers) {
        QStringList layers;
        for (std::size_t layer = 0; layer < engine::kLayers.size(); ++layer)
            if (filter.layers[layer]) layers += text(engine::kLayers[layer]);
        line += QStringLiteral(" --layers ") + layers.join(u',');
    }
    const auto add_time = [&line](const char* option, const std::optional<engine::Time>& time) {
        if (time)
            line += QLatin1String(option) + QString::fromStdString(engine::format_time(*time));
    };
    add_time(" --from ", filter.period.from);
    add_time(" --to ", filter.period.to);
    if (!filter.countries.empty()) {
        QStringList codes;
        for (const auto country : filter.countries)
            codes += text(country.code());
        line += QStringLiteral(" --countries ") + codes.join(u',');
    }
    if (filter.least_grade.graded())
        line += QStringLiteral(" --min-grade ") + QString::fromStdString(filter.least_grade.text());
    return line;
}

QString table_command(const Session& session, const QString& table, const QString& file,
                      const QString& options)
{
    for (const auto& [name, command] : kCommands) {
        if (table != QLatin1String(name)) continue;
        const auto line = QStringLiteral("spindel %1 %2")
                              .arg(QLatin1String(command), shell_file(to_name(session.path())));
        return line + options + QStringLiteral(" --format csv --output ") + shell_file(file);
    }
    return {};
}

bool needs_rejected_merges(const Session& session, const QString& command_line)
{
    // the viewer itself knows them from the case, and a refused row is refused whoever used what
    return command_line.startsWith(QStringLiteral("spindel ")) &&
           !command_line.startsWith(QStringLiteral("spindel quarantine ")) &&
           !rejected_merges(session.desk()).empty();
}

std::string rejected_merges_text(const Session& session)
{
    std::string text = "identifier,actor\n";
    for (const auto& [identifier, user] : rejected_merges(session.desk()))
        text += engine::csv_cell(identifier) + "," + engine::csv_cell(user) + "\n";
    return text;
}

} // namespace spindel::viewer
