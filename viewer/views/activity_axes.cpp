/// The axes of the activity chart: what they say, as there is room.
#include <algorithm>

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include "viewer/charts/chart_palette.h"
#include "viewer/views/activity_chart_view.h"

namespace spindel::viewer {

namespace {

QString date_of(engine::Time time)
{
    return QString::fromStdString(engine::format_date(time));
}

double tallest(const std::vector<analysis::Activity>& steps)
{
    std::int64_t most = 0;
    for (const auto& step : steps) {
        std::int64_t sum = 0;
        for (const auto records : step.records)
            sum += records;
        most = std::max(most, sum);
    }
    return static_cast<double>(most);
}

/// "03-15" within a year; an axis has no two labels alike.
QString label_of(const std::vector<analysis::Activity>& steps, std::size_t step)
{
    const bool within_a_year = steps.back().begin - steps.front().begin < std::chrono::days{365};
    return date_of(steps[step].begin).mid(within_a_year ? 5 : 0);
}

} // namespace

void ActivityChartView::add_axes()
{
    time_ = new QCategoryAxis; // the chart owns both
    time_->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    time_->setRange(-0.5, static_cast<double>(steps().size()) - 0.5);
    chart()->addAxis(time_, Qt::AlignBottom);
    series_->attachAxis(time_);

    records_ = new QValueAxis;
    // Qt leaves "%d" empty where numbers follow a language
    records_->setLabelFormat(QStringLiteral("%.0f"));
    count_up_to(tallest(steps()), *records_);
    ticks_ = records_->tickCount();
    chart()->addAxis(records_, Qt::AlignLeft);
    series_->attachAxis(records_);
}

/// Whether there is room for bars and days alone.
bool ActivityChartView::is_low() const
{
    constexpr int kLowLines = 7;
    return viewport()->height() < kLowLines * fontMetrics().height();
}

/// What the time axis says of itself, as long as there is room for.
QString ActivityChartView::time_title() const
{
    if (is_low()) return {};
    const auto days = std::chrono::floor<std::chrono::days>(step_).count();
    const auto year = date_of(steps().front().begin).left(4);
    QStringList titles{
        days == 1 ? tr("Month and day from %1 on (UTC)").arg(year)
                  : tr("Month and day from %1 on (UTC), %2 days a bar").arg(year).arg(days),
        days == 1 ? tr("From %1 (UTC)").arg(year)
                  : tr("From %1 (UTC), %2 days a bar").arg(year).arg(days),
        tr("%1 (UTC)").arg(year)};
    if (!shown_.is_all())
        titles.push_front(days == 1 ? tr("%1 (UTC); 0 shows all").arg(part_words())
                                    : tr("%1 (UTC), %2 days a bar; 0 shows all")
                                          .arg(part_words(), QString::number(days)));
    const QFontMetricsF metrics(time_->titleFont());
    const double room = chart()->plotArea().width();
    const auto fitting = std::ranges::find_if(
        titles, [&](const QString& title) { return metrics.horizontalAdvance(title) <= room; });
    return fitting == titles.end() ? titles.back() : *fitting;
}

/// Days at the left edge of every so many bars, few enough to stand beside one another; titles
/// where they have room; the legend above where the view is narrow.
void ActivityChartView::fit_axes()
{
    if (time_ == nullptr) return;
    constexpr int kNarrow = 60; // letters
    const bool is_narrow = viewport()->width() < kNarrow * fontMetrics().averageCharWidth();
    chart()->legend()->setAlignment(is_narrow ? Qt::AlignTop : Qt::AlignRight);
    chart()->legend()->setVisible(!is_narrow || !is_low()); // pointing at a bar says it, too
    constexpr std::size_t kMostLabels = 8;
    const QFontMetricsF metrics(time_->labelsFont());
    const double label = 1.5 * metrics.horizontalAdvance(label_of(steps(), 0));
    const auto room = static_cast<std::size_t>(std::max(1.0, chart()->plotArea().width() / label));
    const auto labels = std::min(kMostLabels, room);
    const auto stride = (steps().size() + labels - 1) / labels;
    QStringList wanted;
    for (std::size_t i = 0; i < steps().size(); i += stride)
        wanted += label_of(steps(), i);
    // each change lays the chart out again
    if (const auto title = time_title(); time_->titleText() != title) time_->setTitleText(title);
    records_->setTickCount(is_low() ? 2 : ticks_);
    const QFontMetricsF bold(records_->titleFont());
    const auto name = tr("Records");
    const auto shown =
        bold.horizontalAdvance(name) <= chart()->plotArea().height() ? name : QString();
    if (records_->titleText() != shown) records_->setTitleText(shown);
    if (time_->categoriesLabels() == wanted) return;
    for (const auto& old : time_->categoriesLabels())
        time_->remove(old);
    for (qsizetype i = 0; i < wanted.size(); ++i)
        time_->append(wanted[i], static_cast<double>(static_cast<std::size_t>(i) * stride) - 0.5);
}

} // namespace spindel::viewer
