#include <algorithm>

#include <QJsonObject>

#include "viewer/desk/acts.h"
#include "viewer/desk/free_places.h"
#include "viewer/desk/shown_nodes.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

/// A neighbour that is not shown yet.
struct Candidate {
    NodeId node = 0;
    float strength = 0; // records of the wanted layers

    bool operator<(const Candidate& other) const
    {
        return strength != other.strength ? strength > other.strength : node < other.node;
    }
};

class Expander {
public:
    Expander(const Session& session, const Expansion& expansion)
        : subject_(session.analysis()->subject()), sight_(*session.sight()), expansion_(expansion),
          is_shown_(shown_nodes(subject_, session.desk(), sight_))
    {
    }

    /// New nodes with the node that led to each.
    std::vector<std::pair<NodeId, NodeId>> expand(std::vector<NodeId> front)
    {
        std::vector<std::pair<NodeId, NodeId>> all;
        for (int step = 0; step < expansion_.steps; ++step) {
            std::vector<NodeId> next;
            for (const auto node : front) {
                for (const auto neighbor : strongest(node)) {
                    is_shown_[neighbor] = true;
                    all.emplace_back(neighbor, node);
                    next.push_back(neighbor);
                }
            }
            front = std::move(next);
        }
        return all;
    }

    std::size_t left_out() const { return left_out_; }
    /// What is shown, with what `expand` added.
    const engine::NodeMap<bool>& is_shown() const { return is_shown_; }

private:
    float strength(NodeId u, NodeId v) const
    {
        const auto tie = subject_.projection.tie_between(u, v);
        float sum = 0;
        for (std::size_t layer = 0; layer < expansion_.layers.size(); ++layer)
            if (expansion_.layers[layer]) sum += sight_.tie(*tie).count[layer];
        return sum;
    }

    std::vector<NodeId> strongest(NodeId node)
    {
        std::vector<Candidate> candidates;
        for (const auto neighbor : subject_.projection.network.neighbors(node)) {
            if (is_shown_[neighbor]) continue;
            const Candidate candidate{neighbor, strength(node, neighbor)};
            if (candidate.strength > 0) candidates.push_back(candidate);
        }
        std::ranges::sort(candidates, std::less());
        if (candidates.size() > expansion_.most) {
            left_out_ += candidates.size() - expansion_.most;
            candidates.resize(expansion_.most);
        }
        std::vector<NodeId> nodes;
        for (const auto& candidate : candidates)
            nodes.push_back(candidate.node);
        return nodes;
    }

    const analysis::Subject& subject_;
    const Sight& sight_;
    const Expansion& expansion_;
    engine::NodeMap<bool> is_shown_;
    std::size_t left_out_ = 0;
};

/// The one node, or how many.
QString whose(const analysis::Subject& subject, const std::vector<NodeId>& nodes)
{
    if (nodes.size() == 1) return QString::fromStdString(subject.label(nodes.front()));
    return tr("%n node(s)", nullptr, static_cast<int>(nodes.size()));
}

QString title(const QString& whose, std::size_t added)
{
    return tr("Expand %1 by %n node(s)", nullptr, static_cast<int>(added)).arg(whose);
}

QString collapse_title(const QString& whose, std::size_t folded)
{
    return tr("Collapse %n node(s) of %1", nullptr, static_cast<int>(folded)).arg(whose);
}

} // namespace

std::size_t expand(Session& session, const std::vector<NodeId>& nodes, const Expansion& expansion,
                   const PlaceOf& place_of)
{
    if (session.analysis() == nullptr || session.sight() == nullptr) return 0;
    const auto& subject = session.analysis()->subject();
    Expander expander(session, expansion);
    const auto findings = session.findings();
    FreePlaces places(findings->rings(), expander.is_shown(), place_of);
    const auto added = expander.expand(nodes);
    Act act(session.desk(), title(whose(subject, nodes), added.size()));
    const bool has_focus = !session.desk().names_in(area::kFocus).empty();
    const auto pinned = pinned_nodes(session);
    std::map<NodeId, QPointF> place;
    for (const auto& [node, from] : added) {
        const auto key = node_key(subject, node);
        act.remove(area::kHide + u'/' + key);
        if (!has_focus) continue; // it comes back to where it was
        act.put(area::kFocus + u'/' + key, true);
        const auto known = place.find(from);
        const auto middle =
            known != place.end() ? known->second : place_of(from).value_or(QPointF());
        place[node] = places.take(middle, node);
        if (std::ranges::binary_search(pinned, node)) continue;
        act.put(area::kMove + u'/' + key, QJsonObject{{QStringLiteral("x"), place[node].x()},
                                                      {QStringLiteral("y"), place[node].y()}});
    }
    session.act(act);
    return expander.left_out();
}

std::size_t collapse(Session& session, const std::vector<NodeId>& nodes)
{
    if (session.analysis() == nullptr || session.sight() == nullptr) return 0;
    const auto& subject = session.analysis()->subject();
    const auto is_shown = shown_nodes(subject, session.desk(), *session.sight());
    const auto is_leaf = [&](NodeId node) { // a look at two neighbours says so, even of a hub
        int shown = 0;
        for (const auto other : subject.projection.network.neighbors(node)) {
            if (is_shown[other] && sees(subject, *session.sight(), node, other)) ++shown;
            if (shown > 1) return false;
        }
        return shown == 1;
    };
    engine::NodeMap<bool> is_chosen(is_shown.size());
    for (const auto node : nodes)
        is_chosen[node] = true;
    const auto stays_for = [&](NodeId leaf, NodeId node) { // of two alone together one stays
        return leaf < node && is_chosen[leaf] && is_leaf(node);
    };
    std::vector<NodeId> leaves;
    std::size_t stay = 0;
    for (const auto node : nodes) {
        for (const auto neighbor : subject.projection.network.neighbors(node)) {
            if (!is_shown[neighbor] || !sees(subject, *session.sight(), node, neighbor)) continue;
            if (!is_leaf(neighbor))
                ++stay;
            else if (!stays_for(neighbor, node))
                leaves.push_back(neighbor);
        }
    }
    if (leaves.empty()) return stay;
    Act act(session.desk(), collapse_title(whose(subject, nodes), leaves.size()));
    for (const auto leaf : leaves)
        act.put(area::kHide + u'/' + node_key(subject, leaf), true);
    session.act(act);
    return stay;
}

} // namespace spindel::viewer
