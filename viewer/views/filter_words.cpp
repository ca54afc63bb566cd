#include "viewer/views/filter_words.h"

#include <algorithm>

#include "viewer/palette.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

QString day(engine::Time time)
{
    return QString::fromStdString(engine::format_date(time));
}

/// The last day that counts, as people say it.
QString last_day(engine::Time to)
{
    return day(to - std::chrono::seconds{1});
}

QString words_of_time(const engine::Window& period)
{
    if (!period.to) return tr("the time from %1").arg(day(*period.from));
    if (!period.from) return tr("the time until %1").arg(last_day(*period.to));
    return tr("the period %1 to %2").arg(day(*period.from), last_day(*period.to));
}

} // namespace

QString words_of_layers(const engine::ProjectionOptions& filter)
{
    QStringList names;
    for (std::size_t i = 0; i < filter.layers.size(); ++i)
        if (filter.layers[i]) names += layer_name(static_cast<engine::Layer>(i));
    return names.isEmpty() ? tr("No layer") : names.join(QStringLiteral(", "));
}

QString words_of_period(const engine::Window& period)
{
    if (!period.from && !period.to) return {};
    if (!period.to) return tr("From %1").arg(day(*period.from));
    if (!period.from) return tr("Until %1").arg(last_day(*period.to));
    return tr("%1 to %2").arg(day(*period.from), last_day(*period.to));
}

QString words_of_records(const engine::RecordGraph& graph)
{
    std::optional<engine::Window> all;
    for (const auto& event : graph.events()) {
        // attributions hold for a time, they do not happen at one
        if (!engine::layer_of(event.kind) || event.time == engine::kNoTime) continue;
        if (!all) all = {event.time, event.time};
        all->from = std::min(*all->from, event.time);
        all->to = std::max(*all->to, event.time);
    }
    if (!all) return {};
    return words_of_period({all->from, *all->to + std::chrono::seconds{1}});
}

QString words_of_countries(const std::vector<engine::Country>& countries)
{
    QStringList codes;
    for (const auto country : countries)
        codes += QString::fromStdString(std::string(country.code()));
    return codes.join(QStringLiteral(", "));
}

QString words_of_grade(engine::Grade least)
{
    return tr("Grade %1 or better").arg(QString::fromStdString(least.text()));
}

QStringList words_of_selection(const engine::ProjectionOptions& filter)
{
    QStringList words;
    if (filter.period != engine::Window()) words += words_of_time(filter.period);
    if (filter.layers != engine::ProjectionOptions().layers)
        words += tr("%1 only").arg(words_of_layers(filter).toLower()); // in a sentence
    if (!filter.countries.empty())
        words += tr("an end in %1").arg(words_of_countries(filter.countries));
    if (filter.least_grade.graded())
        words += tr("grade %1 or better").arg(QString::fromStdString(filter.least_grade.text()));
    return words;
}

QStringList words_of_filter(const engine::ProjectionOptions& filter)
{
    QStringList words;
    if (filter.layers != engine::ProjectionOptions().layers) words += words_of_layers(filter);
    if (const auto period = words_of_period(filter.period); !period.isEmpty()) words += period;
    if (!filter.countries.empty()) words += words_of_countries(filter.countries);
    if (filter.least_grade.graded()) words += words_of_grade(filter.least_grade);
    return words;
}

} // namespace spindel::viewer
