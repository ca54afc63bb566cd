#include "viewer/search_index.h"

#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"

namespace spindel::viewer {

namespace {

using Groups = std::map<QString, std::vector<engine::NodeId>>;

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

void add(Groups& groups, const QString& name, engine::NodeId node)
{
    if (name.isEmpty()) return;
    auto& nodes = groups[name];
    if (nodes.empty() || nodes.back() != node) nodes.push_back(node);
}

/// Places and carriers of journeys, by those who made them.
void add_journeys(Groups& groups, const analysis::Subject& subject)
{
    const auto& graph = subject.graph();
    std::map<QString, std::set<engine::NodeId>> travellers;
    for (const auto& event : graph.events()) {
        if (event.kind != engine::EventKind::journey || event.from == engine::kNoEntity) continue;
        const auto node =
            subject.projection.node_of(subject.personas.persona_of(event.from, event.time));
        if (!node) continue;
        const auto& places = graph.places(event);
        for (const auto& name : {places.from_place, places.to_place, places.carrier})
            if (!name.empty()) travellers[QString::fromStdString(name)].insert(*node);
    }
    for (const auto& [name, nodes] : travellers) {
        auto& group = groups[name]; // a place may be called as a category is
        group.insert(group.end(), nodes.begin(), nodes.end());
        std::ranges::sort(group);
        const auto rest = std::ranges::unique(group);
        group.erase(rest.begin(), rest.end());
    }
}

/// Nodes in the order in which they were found, each once.
class Found {
public:
    explicit Found(std::size_t nodes) : is_there_(nodes) {}

    void add(const std::vector<engine::NodeId>& nodes)
    {
        for (const auto node : nodes) {
            if (is_there_[node]) continue;
            is_there_[node] = true;
            all.push_back(node);
        }
    }

    std::vector<engine::NodeId> all;

private:
    std::vector<bool> is_there_;
};

} // namespace

SearchIndex::SearchIndex(const analysis::Subject& subject, const analysis::Rings& rings)
{
    const auto& projection = subject.projection;
    nodes_ = projection.persona.size();
    Groups names;
    Groups groups;
    for (engine::NodeId node = 0; node < projection.persona.size(); ++node) {
        add(names, QString::fromStdString(subject.label(node)), node);
        for (const auto& use : subject.personas.identifiers_of(projection.persona[node]))
            add(names, QString::fromStdString(subject.labels(use.identifier)), node);
        const auto country = projection.country[node];
        if (country.known()) {
            add(groups, text(country.code()), node);
            add(groups, country_name(country), node);
        }
        if (subject.category(node) != engine::Category::unknown)
            add(groups, shown_word(word(subject.category(node))), node);
        add(groups, shown_word(subject.kind(node)), node);
        const auto ring = rings.ring_of[node];
        if (ring != analysis::kNoRing)
            add(groups, QCoreApplication::translate("search", "ring %1").arg(ring), node);
    }
    add_journeys(groups, subject);
    const auto moved = [](Groups& from, std::vector<Entry>& to) {
        for (auto& [name, nodes] : from)
            to.push_back({name.toLower(), name, std::move(nodes)});
        std::ranges::sort(to, {}, &Entry::folded);
    };
    moved(names, names_);
    moved(groups, groups_);
}

std::vector<engine::NodeId> SearchIndex::find(const QString& text) const
{
    const auto wanted = text.trimmed().toLower();
    if (wanted.isEmpty()) return {};
    for (const auto& group : groups_)
        if (group.folded == wanted) return group.nodes;
    Found found(nodes_);
    for (const bool at_the_start : {true, false})
        for (const auto& name : names_)
            if (at_the_start ? name.folded.startsWith(wanted) : name.folded.contains(wanted))
                found.add(name.nodes);
    return std::move(found.all);
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
