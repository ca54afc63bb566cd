#include "viewer/charts/country_matrix.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include "viewer/models/country_names.h"
#include "viewer/numbers.h"
#include "viewer/palette.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

namespace {

/// Between two colours; a share of 0 gives the first.
QColor between(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

CountryMatrix::CountryMatrix(QWidget* parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("country_matrix"));
    setAccessibleName(tr("Records between countries"));
    setAccessibleDescription(tr("Rows: from which country; columns: to which"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row, int column) {
        if (!is_filling_ && row >= 0) Q_EMIT cell_chosen(row, column);
    });
    connect(this, &QTableWidget::cellClicked, this, &CountryMatrix::cell_chosen);
}

void CountryMatrix::show_content(const MapContent& content)
{
    records_.clear();
    std::set<engine::Country> met;
    for (const auto& flow : content.flows) {
        auto& records = records_[{flow.from, flow.to}];
        records.insert(records.end(), flow.records.begin(), flow.records.end());
        met.insert({flow.from, flow.to});
    }
    for (auto& [pair, records] : records_) // events are numbered in the order of time
        std::ranges::sort(records);
    countries_.assign(met.begin(), met.end());
    std::ranges::sort(countries_, {},
                      [](engine::Country country) { return country_name(country); });
    fill();
}

void CountryMatrix::add_countries()
{
    const auto count = static_cast<int>(countries_.size());
    clear();
    setRowCount(count);
    setColumnCount(count);
    QStringList rows;
    QStringList columns;
    for (const auto country : countries_) {
        const auto code = country.code();
        rows += country_name(country);
        columns += QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    }
    setVerticalHeaderLabels(rows);
    setHorizontalHeaderLabels(columns);
    for (int i = 0; i < count; ++i)
        horizontalHeaderItem(i)->setToolTip(rows[i]);
}

void CountryMatrix::fill()
{
    const QScopedValueRollback guard(is_filling_, true);
    add_countries();
    std::size_t most = 1;
    for (const auto& [pair, records] : records_)
        most = std::max(most, records.size());
    const auto ground = palette().color(QPalette::Base);
    // half of the way at most, so that the text stays readable on it
    const auto full = between(ground, layer_color(engine::Layer::calls, palette()), 0.5);
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const auto count = records(row, column).size();
            auto* cell = new QTableWidgetItem( // the table owns it
                count == 0 ? QString() : shown_number(count));
            cell->setTextAlignment(Qt::AlignCenter);
            const double share =
                std::log1p(static_cast<double>(count)) / std::log1p(static_cast<double>(most));
            if (count > 0) cell->setBackground(between(ground, full, share));
            const auto said =
                tr("%1: %n record(s)", nullptr, static_cast<int>(count)).arg(words(row, column));
            cell->setToolTip(plain_tip(said));
            cell->setData(Qt::AccessibleTextRole, said);
            setItem(row, column, cell);
        }
    }
    resizeColumnsToContents();
}

std::vector<engine::EventId> CountryMatrix::records(int row, int column) const
{
    const auto found = records_.find({countries_.at(static_cast<std::size_t>(row)),
                                      countries_.at(static_cast<std::size_t>(column))});
    return found == records_.end() ? std::vector<engine::EventId>() : found->second;
}

QString CountryMatrix::words(int row, int column) const
{
    return tr("From %1 to %2")
        .arg(country_name(countries_.at(static_cast<std::size_t>(row))),
             country_name(countries_.at(static_cast<std::size_t>(column))));
}

void CountryMatrix::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !countries_.empty()) fill();
}

} // namespace spindel::viewer
