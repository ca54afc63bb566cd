#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "viewer/charts/chart_content.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using engine::EventId;
using engine::NodeId;

constexpr std::size_t kMostBars = 10;
enum Way : std::uint8_t { in, out, within };

struct Sums {
    std::array<double, 3> euros{};
    std::array<std::vector<EventId>, 3> records;

    void add(Way way, double amount, EventId record)
    {
        euros[way] += amount;
        records[way].push_back(record);
    }
    double all() const { return euros[in] + euros[out] + euros[within]; }
    std::int64_t payments() const
    {
        return static_cast<std::int64_t>(records[in].size() + records[out].size() +
                                         records[within].size());
    }
};

/// Sums by the number of a node or of a ring.
class Ledger {
public:
    Ledger(const analysis::Subject& subject, const analysis::Rings& rings, MoneyOf of)
        : subject_(subject), rings_(rings), of_(of)
    {
    }

    void add(EventId id)
    {
        const auto& event = subject_.graph().event(id);
        if (event.kind != engine::EventKind::payment) return;
        const auto payer = node_of(event.from, event.time);
        const auto payee = node_of(event.to, event.time);
        if (payer && payer == payee) return;
        const auto amount = euros(subject_, event);
        if (!amount) {
            ++unrated_;
            return;
        }
        const auto from = party(payer);
        const auto to = party(payee);
        if (from && from == to) {
            sums_[*from].add(within, *amount, id);
            return;
        }
        if (from) sums_[*from].add(out, *amount, id);
        if (to) sums_[*to].add(in, *amount, id);
    }

    /// The largest first.
    std::vector<std::pair<std::uint32_t, Sums>> parties() &&
    {
        std::vector<std::pair<std::uint32_t, Sums>> all;
        for (auto& [party, sums] : sums_)
            all.emplace_back(party, std::move(sums));
        std::ranges::stable_sort(all, std::ranges::greater(),
                                 [](const auto& one) { return one.second.all(); });
        return all;
    }
    std::size_t unrated() const { return unrated_; }

private:
    std::optional<NodeId> node_of(engine::EntityId end, engine::Time time) const
    {
        if (end == engine::kNoEntity) return {};
        return subject_.projection.node_of(subject_.personas.persona_of(end, time));
    }

    std::optional<std::uint32_t> party(const std::optional<NodeId>& node) const
    {
        if (!node || of_ == MoneyOf::persona) return node;
        const auto ring = rings_.ring_of[*node];
        if (ring == analysis::kNoRing) return {};
        return ring;
    }

    const analysis::Subject& subject_;
    const analysis::Rings& rings_;
    MoneyOf of_;
    std::map<std::uint32_t, Sums> sums_;
    std::size_t unrated_ = 0;
};

/// Names that no two bars share.
class Names {
public:
    QString unlike(const QString& name)
    {
        const int times = ++seen_[name];
        return times == 1 ? name : QStringLiteral("%1 (%2)").arg(name, QString::number(times));
    }

private:
    std::map<QString, int> seen_;
};

engine::Cell money(double amount)
{
    return engine::Figure{amount, 2};
}

} // namespace

ChartContent money_chart(const analysis::Subject& subject, const analysis::Rings& rings,
                         const Sight& sight, const engine::NodeMap<bool>& is_shown, MoneyOf of)
{
    const bool is_of_rings = of == MoneyOf::ring;
    Ledger ledger(subject, rings, of);
    for (const auto id : sight.events())
        ledger.add(id);
    ChartContent content;
    content.unrated = ledger.unrated();
    content.title = is_of_rings ? tr("Money in and out of each ring, and within it")
                                : tr("Money in and out of each persona");
    content.series = QStringList{tr("In"), tr("Out")};
    if (is_of_rings) content.series += tr("Within");
    content.unit = QStringLiteral("EUR");
    content.is_of_names = true;
    content.table.columns = {
        {is_of_rings ? "ring" : "node", ""}, {"money_in", "EUR"}, {"money_out", "EUR"}};
    if (is_of_rings) content.table.columns.push_back({"money_within", "EUR"});
    content.table.columns.push_back({"payments", ""});
    Names names;
    for (auto& [party, sums] : std::move(ledger).parties()) {
        if (!is_of_rings && !is_shown[party]) continue;
        const auto label = is_of_rings ? std::string() : subject.label(party);
        auto& row = content.table.rows.emplace_back();
        row.push_back(is_of_rings ? engine::Cell(std::int64_t{party}) : engine::Cell(label));
        const std::size_t ways = is_of_rings ? 3 : 2;
        for (std::size_t way = 0; way < ways; ++way)
            row.push_back(money(sums.euros[way]));
        row.push_back(sums.payments());
        ChartBars bars;
        bars.name =
            names.unlike(is_of_rings ? tr("Ring %1").arg(party) : QString::fromStdString(label));
        bars.nodes = is_of_rings ? rings.rings[party].members : std::vector<NodeId>{party};
        for (std::size_t way = 0; way < ways; ++way) {
            bars.values.push_back(sums.euros[way]);
            bars.records.push_back(std::move(sums.records[way]));
        }
        content.bars.push_back(std::move(bars));
    }
    content.shown = std::min(content.bars.size(), kMostBars);
    return content;
}

engine::Table country_table(const MapContent& content)
{
    engine::Table table;
    table.columns = {
        {"from_country", ""}, {"to_country", ""}, {"calls", ""}, {"payments", ""}, {"travel", ""}};
    const bool has_contacts = std::ranges::find(content.flows, engine::Layer::contacts,
                                                &MapFlow::layer) != content.flows.end();
    if (has_contacts) table.columns.push_back({"stated_contacts", ""});
    table.columns.push_back({"records", ""});
    const auto layers = engine::kLayers.size() - (has_contacts ? 0 : 1);
    std::map<std::pair<engine::Country, engine::Country>,
             std::array<std::int64_t, engine::kLayers.size()>>
        counts;
    for (const auto& flow : content.flows)
        counts[{flow.from, flow.to}][static_cast<std::size_t>(flow.layer)] +=
            static_cast<std::int64_t>(flow.records.size());
    for (const auto& [pair, count] : counts) {
        auto& row = table.rows.emplace_back();
        row.push_back(std::string(pair.first.name()));
        row.push_back(std::string(pair.second.name()));
        for (std::size_t layer = 0; layer < layers; ++layer)
            row.push_back(count[layer]);
        row.push_back(std::accumulate(count.begin(), count.end(), std::int64_t{0}));
    }
    return table;
}

} // namespace spindel::viewer
