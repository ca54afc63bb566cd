#include "viewer/charts/chart_palette.h"

#include <algorithm>
#include <cmath>

#include <QAbstractAxis>
#include <QBrush>
#include <QLegend>

namespace spindel::viewer {

void use_palette_in(QChart& chart, const QPalette& palette)
{
    const QBrush text(palette.color(QPalette::Text));
    chart.setBackgroundBrush(palette.base());
    chart.setTitleBrush(text);
    chart.legend()->setLabelBrush(text);
    for (auto* axis : chart.axes()) {
        axis->setLabelsBrush(text);
        axis->setTitleBrush(text);
        axis->setLinePenColor(palette.color(QPalette::Mid));
        axis->setGridLineColor(palette.color(QPalette::AlternateBase));
    }
}

void use_font_in(QChart& chart, const QFont& font)
{
    auto title = font;
    title.setBold(true);
    chart.legend()->setFont(font);
    for (auto* axis : chart.axes()) {
        axis->setLabelsFont(font);
        axis->setTitleFont(title);
    }
}

void count_up_to(double most, QValueAxis& axis)
{
    most = std::ceil(std::max(1.0, most));
    axis.setRange(0, most);
    axis.applyNiceNumbers();
    if (axis.max() >= axis.tickCount() - 1) return;
    axis.setRange(0, most); // half a record would be rounded to none
    axis.setTickCount(static_cast<int>(most) + 1);
}

} // namespace spindel::viewer
