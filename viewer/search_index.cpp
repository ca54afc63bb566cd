#include "viewer/search_index.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include <QCoreApplication>

#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"
#include "viewer/models/untied.h"

namespace spindel::viewer {

namespace {

using Places = std::vector<std::uint32_t>;
using Groups = std::map<QString, Places>;

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

void add(Groups& groups, const QString& name, std::uint32_t place)
{
    if (name.isEmpty()) return;
    auto& places = groups[name];
    if (places.empty() || places.back() != place) places.push_back(place);
}

/// Adds places that need not be in order, each once.
void add_all(Groups& groups, const QString& name, const std::set<std::uint32_t>& places)
{
    auto& group = groups[name]; // a place may be called as a category is
    group.insert(group.end(), places.begin(), places.end());
    std::ranges::sort(group);
    const auto rest = std::ranges::unique(group);
    group.erase(rest.begin(), rest.end());
}

/// Where personas stand: nodes by their number, the untied behind them.
class PlaceOf {
public:
    PlaceOf(const analysis::Subject& subject, const std::vector<engine::EntityId>& untied)
        : subject_(subject)
    {
        auto next = static_cast<std::uint32_t>(subject.projection.persona.size());
        for (const auto persona : untied)
            untied_.emplace(persona, next++);
    }

    std::optional<std::uint32_t> operator()(engine::EntityId persona) const
    {
        if (const auto node = subject_.projection.node_of(persona)) return *node;
        const auto at = untied_.find(persona);
        return at == untied_.end() ? std::nullopt : std::optional(at->second);
    }

private:
    const analysis::Subject& subject_;
    std::unordered_map<engine::EntityId, std::uint32_t> untied_;
};

/// Places and carriers of journeys, by those who made them.
void add_journeys(Groups& groups, const analysis::Subject& subject, const PlaceOf& place_of)
{
    const auto& graph = subject.graph();
    std::map<QString, std::set<std::uint32_t>> travellers;
    for (const auto& event : graph.events()) {
        if (event.kind != engine::EventKind::journey || event.from == engine::kNoEntity) continue;
        const auto place = place_of(subject.personas.persona_of(event.from, event.time));
        if (!place) continue;
        const auto& places = graph.places(event);
        for (const auto& name : {places.from_place, places.to_place, places.carrier})
            if (!name.empty()) travellers[QString::fromStdString(name)].insert(*place);
    }
    for (const auto& [name, places] : travellers)
        add_all(groups, name, places);
}

/// Places in the order in which they were found, each once.
class Found {
public:
    explicit Found(std::size_t places) : is_there_(places) {}

    void add(const Places& places)
    {
        for (const auto place : places) {
            if (is_there_[place]) continue;
            is_there_[place] = true;
            all.push_back(place);
        }
    }

    Places all;

private:
    std::vector<bool> is_there_;
};

void add_country(Groups& groups, engine::Country country, std::uint32_t place)
{
    if (!country.known()) return;
    add(groups, text(country.code()), place);
    add(groups, country_name(country), place);
}

} // namespace

SearchIndex::SearchIndex(const analysis::Subject& subject, const analysis::Rings& rings,
                         const Carriers& carriers)
    : untied_(untied_personas(subject))
{
    const auto& projection = subject.projection;
    const auto& graph = subject.graph();
    nodes_ = projection.persona.size();
    Groups names;
    Groups groups;
    const auto add_persona = [&](engine::EntityId persona, std::uint32_t place) {
        add(names, QString::fromStdString(subject.labels(persona)), place);
        for (const auto& use : subject.personas.identifiers_of(persona))
            add(names, QString::fromStdString(subject.labels(use.identifier)), place);
        if (graph.kind(persona) == engine::EntityKind::actor &&
            graph.actor(persona).category != engine::Category::unknown)
            add(groups, shown_word(word(graph.actor(persona).category)), place);
        add(groups, shown_word(kind_of(graph, persona)), place);
    };
    for (engine::NodeId node = 0; node < nodes_; ++node) {
        add_persona(projection.persona[node], node);
        add_country(groups, projection.country[node], node);
        const auto ring = rings.ring_of[node];
        if (ring != analysis::kNoRing)
            add(groups, QCoreApplication::translate("search", "ring %1").arg(ring), node);
    }
    for (std::size_t i = 0; i < untied_.size(); ++i) {
        const auto place = static_cast<std::uint32_t>(nodes_ + i);
        add_persona(untied_[i], place);
        add_country(groups, subject.personas.country_of(untied_[i]), place);
        add(groups, QCoreApplication::translate("search", "without ties"), place);
    }
    const PlaceOf place_of(subject, untied_);
    add_journeys(groups, subject, place_of);
    for (const auto& [what, personas] : carriers) {
        const auto label = QString::fromStdString(subject.labels(what));
        std::set<std::uint32_t> places;
        for (const auto persona : personas)
            if (const auto place = place_of(persona)) places.insert(*place);
        add_all(names, label, places);
        carried_[label.toLower()].push_back(what);
    }
    const auto moved = [](Groups& from, std::vector<Entry>& to) {
        for (auto& [name, places] : from)
            to.push_back({name.toLower(), name, std::move(places)});
        std::ranges::sort(to, {}, &Entry::folded);
    };
    moved(names, names_);
    moved(groups, groups_);
}

SearchIndex::Places SearchIndex::places(const QString& text) const
{
    const auto wanted = text.trimmed().toLower();
    if (wanted.isEmpty()) return {};
    for (const auto& group : groups_)
        if (group.folded == wanted) return group.places;
    Found found(nodes_ + untied_.size());
    for (const bool at_the_start : {true, false})
        for (const auto& name : names_)
            if (at_the_start ? name.folded.startsWith(wanted) : name.folded.contains(wanted))
                found.add(name.places);
    if (found.all.empty()) // "Swed" is nobody's name
        for (const auto& group : groups_)
            if (group.folded.startsWith(wanted)) found.add(group.places);
    return std::move(found.all);
}

std::vector<engine::NodeId> SearchIndex::find(const QString& text) const
{
    auto nodes = places(text);
    std::erase_if(nodes, [this](std::uint32_t place) { return place >= nodes_; });
    return nodes;
}

std::vector<engine::EntityId> SearchIndex::find_untied(const QString& text) const
{
    std::vector<engine::EntityId> found;
    for (const auto place : places(text))
        if (place >= nodes_) found.push_back(untied_[place - nodes_]);
    return found;
}

std::vector<engine::EntityId> SearchIndex::carried(const QString& text) const
{
    const auto found = carried_.find(text.trimmed().toLower());
    return found == carried_.end() ? std::vector<engine::EntityId>() : found->second;
}

QStringList SearchIndex::completions(const QString& text, int most) const
{
    const auto wanted = text.trimmed().toLower();
    QStringList found;
    if (wanted.isEmpty()) return found;
    for (const auto* entries : {&names_, &groups_}) {
        auto at = std::ranges::lower_bound(*entries, wanted, {}, &Entry::folded);
        for (; at != entries->end() && at->folded.startsWith(wanted) && found.size() < most; ++at)
            found += at->shown;
    }
    return found;
}

} // namespace spindel::viewer
