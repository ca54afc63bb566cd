#include "viewer/views/activity_chart_view.h"

#include <algorithm>
#include <cmath>

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include "viewer/charts/chart_palette.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/numbers.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

/// Those of which there are dated records.
std::vector<engine::Layer> layers_of(const std::vector<analysis::Activity>& steps)
{
    std::vector<engine::Layer> layers;
    for (std::size_t layer = 0; layer < engine::kLayers.size(); ++layer)
        if (std::ranges::any_of(
                steps, [&](const analysis::Activity& step) { return step.records[layer] > 0; }))
            layers.push_back(static_cast<engine::Layer>(layer));
    return layers;
}

QString day(engine::Time time)
{
    return QString::fromStdString(engine::format_date(time));
}

} // namespace

ActivityChartView::ActivityChartView(Session& session, QWidget* parent)
    : QChartView(parent), session_(session)
{
    setAccessibleName(tr("Activity over time"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    add_buttons();
    constexpr int kPlayStep = 700; // milliseconds
    playing_.setInterval(kPlayStep);
    connect(&playing_, &QTimer::timeout, this, &ActivityChartView::play_step);
    connect(chart(), &QChart::plotAreaChanged, this, &ActivityChartView::fit_axes);
    connect(&session_, &Session::case_changed, this, &ActivityChartView::show_case);
    connect(&session_, &Session::desk_changed, viewport(), qOverload<>(&QWidget::update));
    connect(&session_, &Session::desk_changed, this, &ActivityChartView::stop_for_another_period);
    for (auto* jobs : {&counting_, &seeking_})
        connect(jobs, &JobRunner::failed, &session_, &Session::trouble);
    connect(&session_, &Session::sight_changed, this, &ActivityChartView::show_sight);
    show_case();
}

void ActivityChartView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) use_palette();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw_buttons();
    if (event->type() != QEvent::FontChange) return;
    use_font_in(*chart(), font());
    place_buttons();
    fit_axes();
}

void ActivityChartView::show_case()
{
    playing_.stop();
    pressed_step_.reset();
    stepped_to_ = -1;
    const auto* analysis = session_.analysis();
    const auto& all =
        analysis == nullptr ? std::vector<analysis::Activity>() : analysis->activity();
    const ShownTime time(all);
    const bool is_another = time.first() != shown_.first() || time.last() != shown_.last();
    if (is_another) shown_ = time;
    if (is_another || shown_.is_all()) { // else `steps_` are nearly those that will be counted
        steps_ = all;
        step_ = time.step();
    }
    show_steps();
    place_buttons();
    if (analysis != nullptr && is_another) leave_out_strays();
}

void ActivityChartView::show_sight()
{
    viewport()->update();
    if (session_.sight() != nullptr) count();
}

void ActivityChartView::take_steps(const std::vector<analysis::Activity>& steps,
                                   std::chrono::seconds step)
{
    viewport()->update();
    if (steps == steps_) return;
    steps_ = steps;
    step_ = step;
    pressed_step_.reset(); // of other steps
    show_steps();
}

void ActivityChartView::show_steps()
{
    chart()->removeAllSeries();
    series_ = nullptr;
    time_ = nullptr;
    records_ = nullptr;
    for (auto* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis; // the chart has given it up
    }
    chart()->setTitle(why_empty());
    chart()->legend()->setVisible(chart()->title().isEmpty());
    if (chart()->title().isEmpty() && !steps().empty()) {
        add_series();
        add_axes();
    } else {
        setAccessibleDescription(chart()->title());
    }
    use_font_in(*chart(), font());
    use_palette();
    fit_axes();
}

/// Why there is no bar, and what to do; empty where there are some, or no case is open.
QString ActivityChartView::why_empty() const
{
    if (session_.analysis() == nullptr || !layers_of(steps()).empty()) return {};
    if (!shown_.is_all())
        return tr("There is no record in the time that is shown. The key 0 shows all of it.");
    auto filter = filter_of(session_.desk());
    filter.period = {};
    return same_filter(filter, {})
               ? tr("No record of this case has a time: import records with their times to see "
                    "when there was how much.")
               : tr("No record that the filters let through has a time: remove a filter.");
}

void ActivityChartView::add_series()
{
    series_ = new QStackedBarSeries; // the chart owns it
    series_->setBarWidth(0.9);
    QStringList totals;
    for (const auto layer : layers_of(steps())) {
        const auto of_layer = static_cast<std::size_t>(layer);
        auto* bars = new QBarSet(layer_name(layer)); // the series owns it
        for (const auto& step : steps())
            bars->append(static_cast<double>(step.records[of_layer]));
        totals += tr("%1: %2").arg(layer_name(layer), shown_number(std::llround(bars->sum())));
        connect(bars, &QBarSet::hovered, this,
                [this, layer](bool on, int step) { describe(on, step, layer); });
        series_->append(bars);
    }
    chart()->addSeries(series_);
    const auto what =
        shown_.is_all() ? tr("From %1").arg(day(steps().front().begin)) : part_words();
    setAccessibleDescription(what + QStringLiteral("; ") + totals.join(QStringLiteral(", ")));
}

void ActivityChartView::use_palette()
{
    use_palette_in(*chart(), palette());
    if (series_ == nullptr) return;
    const auto layers = layers_of(steps());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto layer = layers[i];
        auto* bars = series_->barSets().at(static_cast<int>(i));
        bars->setColor(layer_color(layer, palette()));
        bars->setBorderColor(palette().color(QPalette::Base));
    }
}

void ActivityChartView::describe(bool pointed_at, int step, engine::Layer layer)
{
    if (!pointed_at || step < 0 || step >= static_cast<int>(steps().size())) {
        QToolTip::hideText();
        return;
    }
    const auto& here = steps()[static_cast<std::size_t>(step)];
    QToolTip::showText(QCursor::pos(),
                       tr("From %1: %2 %3")
                           .arg(day(here.begin),
                                shown_number(here.records[static_cast<std::size_t>(layer)]),
                                layer_name(layer).toLower()));
}

} // namespace spindel::viewer
