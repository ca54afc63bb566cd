#include "viewer/views/lanes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <QCoreApplication>

#include "viewer/models/cell_words.h"
#include "viewer/models/journey_payer.h"
#include "viewer/models/record_table.h"
#include "viewer/palette.h"
#include "viewer/plain_text.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString merged_words(const QString& number)
{
    return tr("%1, merged").arg(number);
}

QString traveller_words(const QString& traveller)
{
    return tr("for %1", "a journey paid").arg(traveller);
}

QString payer_words(const QString& payer)
{
    return tr("paid by %1", "a journey").arg(payer);
}

/// Each mark into the first row that is free by then.
void put_in_rows(Lane& lane)
{
    std::vector<engine::Time> free_from;
    for (auto& mark : lane.marks) {
        auto row =
            std::ranges::find_if(free_from, [&](engine::Time time) { return time < mark.begin; });
        if (row == free_from.end()) row = free_from.insert(row, engine::Time{});
        *row = mark.end;
        mark.row = static_cast<int>(row - free_from.begin());
    }
    lane.rows = std::max(1, static_cast<int>(free_from.size()));
}

class LaneFiller {
public:
    LaneFiller(const analysis::Subject& subject, const Sight& sight,
               const std::vector<engine::NodeId>& nodes)
        : subject_(subject), sight_(sight)
    {
        for (const auto node : nodes)
            who_.push_back(subject.projection.persona[node]);
        if (who_.size() == 2) first_ = who_.front();
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
        put_in_rows(lanes_[kNumbersLane]);
        return std::move(lanes_);
    }

private:
    bool is_ours(engine::EntityId end, engine::Time time) const
    {
        return end != engine::kNoEntity && is_one_of_us(subject_.personas.persona_of(end, time));
    }

    bool is_one_of_us(engine::EntityId persona) const
    {
        return std::ranges::binary_search(who_, persona);
    }

    void add(engine::EventId id)
    {
        const auto& event = subject_.graph().event(id);
        if (event.time == engine::kNoTime) return; // a contact that is stated without one
        if (event.kind == engine::EventKind::journey) return add_journey(id);
        const auto layer = static_cast<std::size_t>(engine::layer_of(event.kind).value());
        const bool from = is_ours(event.from, event.time);
        const bool to = is_ours(event.to, event.time);
        if (!from && !to) return;
        if (from) note_use(event.from, id, event.time);
        if (to) note_use(event.to, id, event.time);
        if (who_.size() > 1 && !(from && to)) return;
        const bool is_out =
            first_ ? subject_.personas.persona_of(event.from, event.time) == *first_ : from;
        lanes_[layer].marks.push_back({id, event.time, end_of(event), is_out,
                                       shown_detail(detail_of(subject_.graph(), event))});
    }

    void add_journey(engine::EventId id)
    {
        const auto& event = subject_.graph().event(id);
        const auto payer = payer_for_another(subject_.personas, event);
        const bool travels = is_ours(event.from, event.time);
        if (!travels && !is_one_of_us(payer)) return;
        const auto way = QStringLiteral("%1 → %2").arg(text(event.from_country.code()),
                                                       text(event.to_country.code()));
        const auto others = !travels                     ? traveller_words(label(event.from))
                            : payer != engine::kNoEntity ? payer_words(label(payer))
                                                         : QString();
        lanes_[kJourneysLane].marks.push_back({.record = id,
                                               .begin = event.time,
                                               .end = end_of(event),
                                               .words = way,
                                               .others = others,
                                               .is_paid_for = !travels});
    }

    static engine::Time end_of(const engine::Event& event)
    {
        return event.end == engine::kNoTime ? event.time : event.end;
    }

    void add_numbers(engine::EntityId entity)
    {
        std::set<engine::EntityId> recorded;
        for (const auto& use : subject_.personas.identifiers_of(entity)) {
            recorded.insert(use.identifier);
            if (who_.size() > 1 && !use.valid.from && !use.valid.to) continue; // nothing changes
            lanes_[kNumbersLane].marks.push_back(
                {use.record, use.valid.from.value_or(engine::kNoTime),
                 use.valid.to.value_or(engine::Time::max()), true, label(use.identifier)});
        }
        for (const auto& [persona, number] : subject_.personas.merged_numbers_of(entity)) {
            const auto seen = seen_.find(number);
            if (recorded.contains(number) || seen == seen_.end()) continue;
            const auto& use = seen->second;
            lanes_[kNumbersLane].marks.push_back(
                {use.record, use.begin, use.end, true, merged_words(label(number)), {}, true});
        }
    }

    QString label(engine::EntityId identifier) const
    {
        return plain(QString::fromStdString(subject_.labels(identifier)));
    }

    /// From when to when an identifier was seen.
    void note_use(engine::EntityId identifier, engine::EventId record, engine::Time time)
    {
        const auto use = seen_.try_emplace(identifier, Use{record, time, time}).first;
        use->second.end = std::max(use->second.end, time);
    }

    struct Use {
        engine::EventId record{}; // the first
        engine::Time begin{};
        engine::Time end{};
    };

    const analysis::Subject& subject_;
    const Sight& sight_;
    std::vector<engine::EntityId> who_;
    std::optional<engine::EntityId> first_; // of two
    std::map<engine::EntityId, Use> seen_;
    Lanes lanes_;
};

} // namespace

std::size_t Lane::paid_for() const
{
    return static_cast<std::size_t>(std::ranges::count_if(marks, &LaneMark::is_paid_for));
}

Lanes lanes_of(const analysis::Subject& subject, const Sight& sight,
               const std::vector<engine::NodeId>& nodes)
{
    return LaneFiller(subject, sight, nodes).fill();
}

} // namespace spindel::viewer
