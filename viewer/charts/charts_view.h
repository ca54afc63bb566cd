/// Charts of what is looked at: distributions, countries, money.
#pragma once

#include <memory>

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QWidget>

#include "viewer/charts/bar_chart_view.h"
#include "viewer/charts/country_matrix.h"
#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

enum class ChartKind { distribution, countries, money_of_personas, money_of_rings };

/// A chart, and under it the same as a table that can be narrowed and saved. All of it is of what
/// the filter lets through. A click on a bar or a cell, or a row of the table, shows the records.
/// Nothing is computed while the view is hidden.
class ChartsView : public QWidget {
    Q_OBJECT

public:
    explicit ChartsView(Session& session, QWidget* parent = nullptr);

    void show_chart(ChartKind kind, SizeBy measure = SizeBy::contacts);
    const ChartContent& content() const { return content_; }
    BarChartView& bars() { return *bars_; }
    /// The chart in front, without the table.
    QWidget& picture() { return *charts_; }
    CountryMatrix& matrix() { return *matrix_; }
    FindingView& table() { return *table_; }
    QString summary() const { return summary_->text(); }
    bool is_working() const { return computing_.is_running(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Computed;

    QWidget* make_head();
    void compute();
    void take(const Computed& computed);
    void choose_bar(int bar, int series);
    void choose_row(int row);
    ChartKind kind() const;

    Session& session_;
    QComboBox* which_; // these are owned by this widget
    QComboBox* measure_;
    QLabel* summary_;
    QStackedWidget* charts_;
    BarChartView* bars_;
    CountryMatrix* matrix_;
    FindingView* table_;
    ChartContent content_;
    MapContent countries_;
    std::shared_ptr<Measures> measures_;
    std::vector<QString> hidden_; // what was hidden when it was computed
    bool is_stale_ = true;
    JobRunner computing_; // last, so first to go
};

} // namespace spindel::viewer
