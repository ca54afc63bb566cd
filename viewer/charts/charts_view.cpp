#include "viewer/charts/charts_view.h"

#include <array>
#include <utility>

#include <QSplitter>
#include <QVBoxLayout>

#include "viewer/desk/shown_nodes.h"
#include "viewer/numbers.h"
#include "viewer/views/flow_layout.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

namespace {

constexpr std::array kMeasures{SizeBy::contacts, SizeBy::records, SizeBy::spider_score,
                               SizeBy::betweenness, SizeBy::money};

/// What of a desk says which nodes are not shown.
std::vector<QString> hidden_of(const Desk& desk)
{
    auto names = desk.names_in(area::kFocus);
    names.push_back({}); // between the two
    for (auto& name : desk.names_in(area::kHide))
        names.push_back(std::move(name));
    return names;
}

} // namespace

/// What a job hands back.
struct ChartsView::Computed {
    ChartContent content;
    MapContent countries;
};

ChartsView::ChartsView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), which_(new QComboBox(this)),
      measure_(new QComboBox(this)), summary_(new WrappedLabel(this)),
      charts_(new QStackedWidget(this)), bars_(new BarChartView(this)),
      matrix_(new CountryMatrix(this)),
      table_(
          new FindingView(session, QStringLiteral("chart_table"), tr("The chart as a table"), this))
{
    charts_->addWidget(bars_);
    charts_->addWidget(matrix_);
    auto* parts = new QSplitter(Qt::Vertical, this); // owned by this
    parts->addWidget(charts_);
    parts->addWidget(table_);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    constexpr int kLeast = 90; // pixels, where large text leaves no room for both
    parts->setMinimumHeight(kLeast);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(make_head());
    layout->addWidget(parts, 1);
    connect(bars_, &BarChartView::bar_chosen, this, &ChartsView::choose_bar);
    connect(matrix_, &CountryMatrix::cell_chosen, this, [this](int row, int column) {
        session_.show_records(matrix_->words(row, column), matrix_->records(row, column));
    });
    connect(&table_->table(), &TableView::row_chosen, this, &ChartsView::choose_row);
    connect(&computing_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&session_, &Session::case_changed, this, &ChartsView::compute);
    connect(&session_, &Session::sight_changed, this, &ChartsView::compute);
    connect(&session_, &Session::findings_changed, this, &ChartsView::compute);
    connect(&session_, &Session::desk_changed, this, [this] {
        if (hidden_ != hidden_of(session_.desk())) compute();
    });
}

namespace {

bool is_empty(const ChartContent& content)
{
    return std::ranges::all_of(content.bars,
                               [](const ChartBars& bars) {
                                   return std::ranges::all_of(
                                       bars.values, [](double value) { return value == 0; });
                               }) &&
           (content.table.rows.empty() || !content.bars.empty());
}

/// What is said in the place of a chart of nothing, and what to do.
QString why_empty(ChartKind kind, const ChartContent& content)
{
    switch (kind) {
    case ChartKind::distribution:
        return ChartsView::tr("No node is shown: remove a filter, or show what is hidden.");
    case ChartKind::countries:
        return ChartsView::tr("No record that is shown has a country at both ends: remove a "
                              "filter, or import records with countries.");
    case ChartKind::money_of_personas:
    case ChartKind::money_of_rings: break;
    }
    return content.unrated > 0
               ? ChartsView::tr("%n payment(s), none with an exchange rate: import rates.csv for "
                                "their days.",
                                nullptr, static_cast<int>(content.unrated))
               : ChartsView::tr("No payment is shown: remove a filter, or import payments.");
}

} // namespace

QWidget* ChartsView::make_head()
{
    for (const auto& words : {tr("Distribution"), tr("Between countries"), tr("Money of personas"),
                              tr("Money of rings")})
        which_->addItem(words);
    for (const auto measure : kMeasures)
        measure_->addItem(measure_name(measure));
    which_->setObjectName(QStringLiteral("which_chart"));
    which_->setAccessibleName(tr("Which chart"));
    measure_->setObjectName(QStringLiteral("chart_measure"));
    measure_->setAccessibleName(tr("Of which measure"));
    auto* head = new QWidget(this);
    auto* layout = new FlowLayout(head);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(which_);
    layout->addWidget(measure_);
    layout->addWidget(summary_);
    summary_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(which_, &QComboBox::currentIndexChanged, this, &ChartsView::compute);
    connect(measure_, &QComboBox::currentIndexChanged, this, &ChartsView::compute);
    return head;
}

ChartKind ChartsView::kind() const
{
    return static_cast<ChartKind>(which_->currentIndex());
}

void ChartsView::show_chart(ChartKind kind, SizeBy measure)
{
    which_->setCurrentIndex(static_cast<int>(kind));
    const auto at = std::ranges::find(kMeasures, measure);
    if (at != kMeasures.end()) measure_->setCurrentIndex(static_cast<int>(at - kMeasures.begin()));
}

void ChartsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (is_stale_) compute();
}

void ChartsView::compute()
{
    measure_->setVisible(kind() == ChartKind::distribution);
    is_stale_ = !isVisible();
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    if (is_stale_ || !shared || !sight) return;
    hidden_ = hidden_of(session_.desk());
    const auto findings = session_.findings();
    if (!measures_ || measures_->findings() != findings.get())
        measures_ = std::make_shared<Measures>(shared, findings);
    const auto measure = kMeasures[static_cast<std::size_t>(measure_->currentIndex())];
    computing_.start([this, shared, findings, sight, measure, desk = session_.desk(),
                      hides = hidden_.size() > 1, kind = kind(), measures = measures_](
                         const engine::Progress& progress) -> JobRunner::Deliver {
        Computed computed;
        const auto& subject = shared->subject();
        const auto is_shown = shown_nodes(subject, desk, *sight);
        switch (kind) {
        case ChartKind::distribution:
            computed.content =
                distribution_chart(subject, *sight, is_shown, *measures, measure, progress);
            break;
        case ChartKind::countries:
            computed.countries = map_content(subject, findings->rings(), *sight, {});
            computed.content.title = tr("Records from country to country");
            computed.content.table = country_table(computed.countries);
            break;
        case ChartKind::money_of_personas:
            computed.content =
                money_chart(subject, findings->rings(), *sight, is_shown, MoneyOf::persona);
            break;
        case ChartKind::money_of_rings:
            computed.content =
                money_chart(subject, findings->rings(), *sight, is_shown, MoneyOf::ring);
            if (!same_filter(findings->filter(), sight->filter()))
                computed.content.title += findings->are_whole() ? tr(" (rings of the whole case)")
                                                                : tr(" (rings of other filters)");
            break;
        }
        const bool follows =
            kind == ChartKind::distribution || kind == ChartKind::money_of_personas;
        if (hides && !follows) computed.content.title += tr(" (nodes that are hidden count, too)");
        return [this, shared, computed = std::move(computed)] {
            if (shared == session_.shared_analysis()) take(computed);
        };
    });
}

void ChartsView::take(const Computed& computed)
{
    content_ = computed.content;
    countries_ = computed.countries;
    auto words = content_.title;
    if (content_.bars.size() > content_.shown)
        words += tr("; the first %1 of %2 are drawn, the table has all")
                     .arg(shown_number(content_.shown), shown_number(content_.bars.size()));
    if (content_.unrated > 0)
        words += tr("; %n payment(s) without an exchange rate left out", nullptr,
                    static_cast<int>(content_.unrated));
    if (is_empty(content_)) words = why_empty(kind(), content_);
    summary_->setText(words);
    table_->show_table(content_.table);
    if (kind() == ChartKind::countries) {
        matrix_->show_content(countries_);
        charts_->setCurrentWidget(matrix_);
    } else {
        bars_->show_content(content_);
        charts_->setCurrentWidget(bars_);
    }
}

void ChartsView::choose_bar(int bar, int series)
{
    const auto& bars = content_.bars.at(static_cast<std::size_t>(bar));
    session_.select(bars.nodes);
    const auto of = static_cast<std::size_t>(series);
    session_.show_records(tr("%1, %2").arg(bars.name, content_.series.value(series)),
                          bars.records.at(of));
}

void ChartsView::choose_row(int row)
{
    const auto place = static_cast<std::size_t>(row);
    if (kind() != ChartKind::countries) {
        const auto& bars = content_.bars.at(place);
        std::vector<engine::EventId> all;
        for (const auto& records : bars.records)
            all.insert(all.end(), records.begin(), records.end());
        std::ranges::sort(all); // events are numbered in the order of time
        session_.select(bars.nodes);
        session_.show_records(bars.name, std::move(all));
        return;
    }
    const auto from = cell_of(content_.table, row, "from_country");
    const auto to = cell_of(content_.table, row, "to_country");
    std::vector<engine::EventId> all;
    for (const auto& flow : countries_.flows)
        if (flow.from.name() == from && flow.to.name() == to)
            all.insert(all.end(), flow.records.begin(), flow.records.end());
    std::ranges::sort(all);
    session_.show_records(
        tr("From %1 to %2").arg(QString::fromStdString(from), QString::fromStdString(to)),
        std::move(all));
}

} // namespace spindel::viewer
