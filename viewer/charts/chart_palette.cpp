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

} // namespace spindel::viewer
