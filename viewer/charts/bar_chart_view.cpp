#include "viewer/charts/bar_chart_view.h"

#include <algorithm>
#include <cmath>

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QToolTip>
#include <QValueAxis>

#include "viewer/canvas/group_colors.h"
#include "viewer/charts/chart_palette.h"
#include "viewer/numbers.h"
#include "viewer/palette.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

BarChartView::BarChartView(QWidget* parent) : QChartView(parent)
{
    setAccessibleName(tr("Chart"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    chart()->setMargins({4, 0, 8, 0});
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    use_palette();
}

void BarChartView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) use_palette();
    if (event->type() == QEvent::FontChange) use_font();
}

int BarChartView::place_of(int drawn) const
{
    return is_lying_ ? bars_ - 1 - drawn : drawn;
}

void BarChartView::clear()
{
    chart()->removeAllSeries();
    series_ = nullptr;
    for (auto* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis; // the chart has given it up
    }
}

void BarChartView::show_content(const ChartContent& content)
{
    clear();
    bars_ = static_cast<int>(content.shown);
    is_lying_ = content.is_of_names;
    setAccessibleDescription(content.title);
    if (bars_ > 0) {
        add_bars(content);
        add_axes(content);
    }
    chart()->legend()->setVisible(content.series.size() > 1);
    use_font();
    use_palette();
}

void BarChartView::add_bars(const ChartContent& content)
{
    if (is_lying_)
        series_ = new QHorizontalBarSeries; // the chart owns it
    else
        series_ = new QBarSeries;
    series_->setBarWidth(is_lying_ ? 0.8 : 0.95);
    for (qsizetype of = 0; of < content.series.size(); ++of) {
        auto* bars = new QBarSet(content.series[of]); // the series owns it
        for (int i = 0; i < bars_; ++i)
            bars->append(content.bars[static_cast<std::size_t>(place_of(i))]
                             .values[static_cast<std::size_t>(of)]);
        connect(bars, &QBarSet::clicked, this, [this, of](int drawn) {
            Q_EMIT bar_chosen(place_of(drawn), static_cast<int>(of));
        });
        connect(bars, &QBarSet::hovered, this, [bars](bool is_on, int drawn) {
            if (is_on)
                QToolTip::showText(
                    QCursor::pos(),
                    plain_tip(tr("%1: %2").arg(bars->label(),
                                               shown_number(std::llround(bars->at(drawn))))));
            else
                QToolTip::hideText();
        });
        series_->append(bars);
    }
    chart()->addSeries(series_);
}

void BarChartView::add_axes(const ChartContent& content)
{
    auto* names = new QBarCategoryAxis; // the chart owns both
    double most = 0;
    for (int i = 0; i < bars_; ++i) {
        const auto& bars = content.bars[static_cast<std::size_t>(place_of(i))];
        names->append(bars.name);
        most = std::max(most, *std::ranges::max_element(bars.values));
    }
    names->setTruncateLabels(false);
    auto* values = new QValueAxis;
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setTitleText(content.unit.isEmpty() ? content.series[0] : content.unit);
    count_up_to(most, *values);
    chart()->addAxis(names, is_lying_ ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(values, is_lying_ ? Qt::AlignBottom : Qt::AlignLeft);
    series_->attachAxis(names);
    series_->attachAxis(values);
}

void BarChartView::use_font()
{
    use_font_in(*chart(), font());
    auto small = font(); // there are many names
    small.setPointSizeF(0.85 * small.pointSizeF());
    for (auto* names : chart()->axes())
        if (names->type() == QAbstractAxis::AxisTypeBarCategory) names->setLabelsFont(small);
}

void BarChartView::use_palette()
{
    use_palette_in(*chart(), palette());
    if (series_ == nullptr) return;
    // blue, orange, green: told apart by all, the first the same as on the canvas
    constexpr std::array<std::size_t, 3> kOrder{4, 0, 2};
    const auto& colors = group_colors(is_dark(palette()));
    for (int i = 0; i < series_->count(); ++i) {
        auto* bars = series_->barSets().at(i);
        bars->setColor(colors[kOrder[static_cast<std::size_t>(i) % kOrder.size()]]);
        bars->setBorderColor(palette().color(QPalette::Base));
    }
}

} // namespace spindel::viewer
