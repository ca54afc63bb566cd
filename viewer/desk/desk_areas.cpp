#include "viewer/desk/desk_areas.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

namespace spindel::viewer {

namespace {

constexpr std::array kColors{"country", "ring"};
constexpr std::array kSizes{"same", "contacts", "records", "spider-score", "betweenness", "money"};
const QString kFindings = QStringLiteral("filter/findings");
constexpr std::array kLayouts{"force", "country", "ring", "layers", "radial", "stages"};

/// The value whose word is written; `standard` where there is none.
template <typename Value, std::size_t N>
Value value_of(const std::array<const char*, N>& words, const QJsonValue& written, Value standard)
{
    const auto found = std::ranges::find_if(
        words, [&](const char* word) { return written.toString() == QLatin1String(word); });
    return found == words.end() ? standard : static_cast<Value>(found - words.begin());
}

template <typename Value, std::size_t N>
QJsonValue word_of(const std::array<const char*, N>& words, Value value)
{
    return QString::fromLatin1(words[static_cast<std::size_t>(value)]);
}

QJsonValue written(const std::optional<engine::Time>& time)
{
    if (!time) return QJsonValue::Undefined;
    return QString::fromStdString(engine::format_time(*time));
}

std::optional<engine::Time> time_of(const QJsonValue& written)
{
    return engine::parse_time(written.toString().toStdString());
}

QJsonValue unless(bool standard, const QJsonValue& value)
{
    return standard ? QJsonValue(QJsonValue::Undefined) : value;
}

/// Sorted, each once.
std::vector<engine::NodeId> each_once(std::vector<engine::NodeId> nodes)
{
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
    return nodes;
}

} // namespace

QString entity_key(const analysis::Subject& subject, engine::EntityId entity)
{
    const auto& graph = subject.graph();
    const auto kind = word(graph.kind(entity));
    const auto text = graph.text(entity);
    return QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())) + u':' +
           QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<engine::EntityId> entity_of(const analysis::Subject& subject, const QString& key)
{
    const auto colon = key.indexOf(u':');
    const auto kind = key.left(colon).toStdString();
    const auto found = std::ranges::find(engine::kEntityKinds, kind);
    if (colon < 0 || found == engine::kEntityKinds.end()) return {};
    return subject.graph().find(
        static_cast<engine::EntityKind>(found - engine::kEntityKinds.begin()),
        key.mid(colon + 1).toStdString());
}

QString node_key(const analysis::Subject& subject, engine::NodeId node)
{
    return entity_key(subject, subject.projection.persona[node]);
}

std::optional<engine::NodeId> own_node_of(const analysis::Subject& subject, const QString& key)
{
    const auto entity = entity_of(subject, key);
    return entity ? subject.projection.node_of(*entity) : std::nullopt;
}

std::optional<engine::NodeId> node_of(const analysis::Subject& subject, const QString& key)
{
    const auto entity = entity_of(subject, key);
    if (!entity) return {};
    if (const auto own = subject.projection.node_of(*entity)) return own;
    return subject.projection.node_of(subject.personas.lasting_persona_of(*entity));
}

std::vector<engine::NodeId> nodes_in(const Desk& desk, const QString& area,
                                     const analysis::Subject& subject)
{
    std::vector<engine::NodeId> nodes;
    for (const auto& name : desk.names_in(area))
        if (const auto node = node_of(subject, name)) nodes.push_back(*node);
    return each_once(std::move(nodes));
}

std::vector<engine::NodeId> hidden_nodes(const Desk& desk, const analysis::Subject& subject)
{
    std::vector<engine::NodeId> nodes;
    for (const auto& name : desk.names_in(area::kHide))
        if (const auto node = own_node_of(subject, name)) nodes.push_back(*node);
    return each_once(std::move(nodes));
}

std::vector<QString> names_of(const Desk& desk, const QString& area,
                              const analysis::Subject& subject, std::vector<engine::NodeId> nodes)
{
    std::ranges::sort(nodes);
    auto names = desk.names_in(area);
    std::erase_if(names, [&](const QString& name) {
        const auto node = node_of(subject, name);
        return !node || !std::ranges::binary_search(nodes, *node);
    });
    return names;
}

std::vector<std::pair<std::string, std::string>> rejected_merges(const Desk& desk)
{
    std::vector<std::pair<std::string, std::string>> merges;
    for (const auto& name : desk.names_in(area::kMerge)) {
        const auto tab = name.indexOf(u'\t');
        merges.emplace_back(name.left(tab).toStdString(), name.mid(tab + 1).toStdString());
    }
    return merges;
}

QString merge_key(const std::string& identifier, const std::string& actor)
{
    return area::kMerge + u'/' + QString::fromStdString(identifier) + u'\t' +
           QString::fromStdString(actor);
}

engine::ProjectionOptions filter_of(const Desk& desk)
{
    engine::ProjectionOptions filter;
    const auto layers = desk.value(QStringLiteral("filter/layers"));
    if (layers.isArray()) {
        for (std::size_t i = 0; i < engine::kLayers.size(); ++i)
            filter.layers[i] =
                layers.toArray().contains(QString::fromStdString(std::string(engine::kLayers[i])));
    }
    filter.period.from = time_of(desk.value(QStringLiteral("filter/from")));
    filter.period.to = time_of(desk.value(QStringLiteral("filter/to")));
    for (const auto& code : desk.value(QStringLiteral("filter/countries")).toArray())
        if (const auto country = engine::Country::parse(code.toString().toStdString()))
            filter.countries.push_back(*country);
    const auto grade = desk.value(QStringLiteral("filter/grade")).toString().toStdString();
    filter.least_grade = engine::Grade::parse(grade).value_or(engine::Grade());
    return filter;
}

void put_filter(Act& act, const engine::ProjectionOptions& filter)
{
    QJsonArray layers;
    for (std::size_t i = 0; i < engine::kLayers.size(); ++i)
        if (filter.layers[i])
            layers.append(QString::fromStdString(std::string(engine::kLayers[i])));
    QJsonArray countries;
    for (const auto country : filter.countries)
        countries.append(QString::fromStdString(std::string(country.code())));
    act.put(QStringLiteral("filter/layers"),
            unless(layers.size() == static_cast<qsizetype>(engine::kLayers.size()), layers));
    act.put(QStringLiteral("filter/from"), written(filter.period.from));
    act.put(QStringLiteral("filter/to"), written(filter.period.to));
    act.put(QStringLiteral("filter/countries"), unless(countries.isEmpty(), countries));
    act.put(
        QStringLiteral("filter/grade"),
        unless(!filter.least_grade.graded(), QString::fromStdString(filter.least_grade.text())));
    if (same_filter(filter, {})) act.remove(kFindings);
}

bool findings_follow_filters(const Desk& desk)
{
    return !desk.holds(kFindings);
}

void put_findings_follow(Act& act, bool follow)
{
    act.put(kFindings, unless(follow, QStringLiteral("whole")));
}

bool same_filter(const engine::ProjectionOptions& a, const engine::ProjectionOptions& b)
{
    return a.layers == b.layers && a.period == b.period && a.countries == b.countries &&
           a.least_grade == b.least_grade;
}

Style style_of(const Desk& desk)
{
    const Style standard;
    return {value_of(kColors, desk.value(QStringLiteral("style/color")), standard.color),
            value_of(kSizes, desk.value(QStringLiteral("style/size")), standard.size),
            desk.value(QStringLiteral("style/hulls")).toBool(standard.hulls),
            desk.value(QStringLiteral("style/labels")).toBool(standard.labels),
            desk.value(QStringLiteral("style/legend")).toBool(standard.legend)};
}

void put_style(Act& act, const Style& style)
{
    const Style standard;
    act.put(QStringLiteral("style/color"),
            unless(style.color == standard.color, word_of(kColors, style.color)));
    act.put(QStringLiteral("style/size"),
            unless(style.size == standard.size, word_of(kSizes, style.size)));
    act.put(QStringLiteral("style/hulls"), unless(style.hulls == standard.hulls, style.hulls));
    act.put(QStringLiteral("style/labels"), unless(style.labels == standard.labels, style.labels));
    act.put(QStringLiteral("style/legend"), unless(style.legend == standard.legend, style.legend));
}

LayoutChoice layout_of(const Desk& desk, const analysis::Subject& subject)
{
    LayoutChoice choice;
    choice.name = value_of(kLayouts, desk.value(QStringLiteral("layout/name")), choice.name);
    choice.around = node_of(subject, desk.value(QStringLiteral("layout/around")).toString());
    return choice;
}

void put_layout(Act& act, const LayoutChoice& choice, const analysis::Subject& subject)
{
    act.put(QStringLiteral("layout/name"),
            unless(choice.name == LayoutChoice().name, word_of(kLayouts, choice.name)));
    act.put(QStringLiteral("layout/around"), choice.around
                                                 ? QJsonValue(node_key(subject, *choice.around))
                                                 : QJsonValue(QJsonValue::Undefined));
}

std::optional<LayoutName> selection_layout_of(const Desk& desk)
{
    const auto written = desk.value(QStringLiteral("layout/selection"));
    if (!written.isString()) return {};
    return value_of(kLayouts, written, LayoutName::force);
}

void put_selection_layout(Act& act, std::optional<LayoutName> name)
{
    act.put(QStringLiteral("layout/selection"),
            name ? word_of(kLayouts, *name) : QJsonValue(QJsonValue::Undefined));
}

} // namespace spindel::viewer
