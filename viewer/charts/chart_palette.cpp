#include "viewer/charts/chart_palette.h"

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

} // namespace spindel::viewer
