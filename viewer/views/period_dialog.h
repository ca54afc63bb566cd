/// Asks for a period.
#pragma once

#include <optional>

#include <QDialog>
#include <QLineEdit>

#include "analysis/case_analysis.h"

class QLabel;
class QPushButton;

namespace spindel::viewer {

/// Two lines for a first and a last day, both of which count, each with a calendar; up and down go
/// a day on or back. At first the days of the period, else those of all records but strays: see
/// `analysis::without_strays`; where there are such, it says so.
class PeriodDialog : public QDialog {
    Q_OBJECT

public:
    /// @param graph with at least one dated record
    PeriodDialog(const engine::RecordGraph& graph, const engine::Window& now,
                 QWidget* parent = nullptr);

    QLineEdit& first_day() { return *from_; }
    QLineEdit& last_day() { return *to_; }
    /// What stands there; nothing while that is no two days.
    std::optional<engine::Window> period() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void check();

    QLineEdit* from_; // these are owned by the dialog
    QLineEdit* to_;
    QLabel* words_;
    QPushButton* ok_ = nullptr;
};

/// Asks for a first and a last day within a case, both of which count.
/// @return nothing where the user gave up.
std::optional<engine::Window>
ask_for_period(QWidget* parent, const analysis::CaseAnalysis& analysis, const engine::Window& now);

} // namespace spindel::viewer
