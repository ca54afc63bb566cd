#include "viewer/views/lanes.h"

#include <algorithm>

#include <QCoreApplication>

#include "viewer/models/record_table.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

class LaneFiller {
public:
    LaneFiller(const analysis::Subject& subject, const Sight& sight,
               const std::vector<engine::NodeId>& nodes)
        : subject_(subject), sight_(sight)
    {
        for (const auto node : nodes)
            who_.push_back(subject.projection.persona[node]);
        std::ranges::sort(who_);
    }

    Lanes fill()
    {
        for (const auto layer : {engine::Layer::calls, engine::Layer::payments,
                                 engine::Layer::travel, engine::Layer::contacts})
            lanes_[static_cast<std::size_t>(layer)].name = layer_name(layer);
        lanes_[kNumbersLane].name = QCoreApplication::translate("lanes", "Numbers");
        for (const auto id : sight_.events())
            add(id);
        for (const auto entity : who_)
            add_numbers(entity);
        std::ranges::stable_sort(lanes_[kNumbersLane].marks, {}, &LaneMark::begin);
        return std::move(lanes_);
    }

private:
    bool is_ours(engine::EntityId end, engine::Time time) const
    {
        return end != engine::kNoEntity &&
               std::ranges::binary_search(who_, subject_.personas.persona_of(end, time));
    }

    void add(engine::EventId id)
    {
        const auto& event = subject_.graph().event(id);
        if (event.time == engine::kNoTime) return; // a contact that is stated without one
        const auto layer = static_cast<std::size_t>(*engine::layer_of(event.kind));
        const bool from = is_ours(event.from, event.time);
        const bool to = event.kind != engine::EventKind::journey && is_ours(event.to, event.time);
        if (!from && !to) return;
        if (who_.size() > 1 && event.kind != engine::EventKind::journey && !(from && to)) return;
        lanes_[layer].marks.push_back({id, event.time,
                                       event.end == engine::kNoTime ? event.time : event.end, from,
                                       words(event)});
    }

    QString words(const engine::Event& event) const
    {
        const auto way = QStringLiteral("%1 → %2").arg(text(event.from_country.code()),
                                                       text(event.to_country.code()));
        if (event.kind == engine::EventKind::journey) return way;
        return QString::fromStdString(detail_of(subject_.graph(), event));
    }

    void add_numbers(engine::EntityId entity)
    {
        for (const auto& use : subject_.personas.identifiers_of(entity))
            lanes_[kNumbersLane].marks.push_back(
                {use.record, use.valid.from.value_or(engine::kNoTime),
                 use.valid.to.value_or(engine::Time::max()), true,
                 QString::fromStdString(subject_.labels(use.identifier))});
    }

    const analysis::Subject& subject_;
    const Sight& sight_;
    std::vector<engine::EntityId> who_;
    Lanes lanes_;
};

} // namespace

Lanes lanes_of(const analysis::Subject& subject, const Sight& sight,
               const std::vector<engine::NodeId>& nodes)
{
    return LaneFiller(subject, sight, nodes).fill();
}

} // namespace spindel::viewer
