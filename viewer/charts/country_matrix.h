/// From which country to which: a square of counts, the darker the more.
#pragma once

#include <map>
#include <utility>

#include <QTableWidget>

#include "viewer/map/country_flow.h"

namespace spindel::viewer {

/// A row for each country that something comes from, a column for each that it goes to. The arrow
/// keys go from cell to cell; a cell that is gone to, or clicked, is chosen.
class CountryMatrix : public QTableWidget {
    Q_OBJECT

public:
    explicit CountryMatrix(QWidget* parent = nullptr);

    void show_content(const MapContent& content);
    /// The records of a cell, in the order of time.
    std::vector<engine::EventId> records(int row, int column) const;
    /// "From Norway to Latvia".
    QString words(int row, int column) const;

Q_SIGNALS:
    void cell_chosen(int row, int column);

protected:
    void changeEvent(QEvent* event) override;

private:
    void add_countries();
    void fill();

    std::map<std::pair<engine::Country, engine::Country>, std::vector<engine::EventId>> records_;
    std::vector<engine::Country> countries_;
    bool is_filling_ = false;
};

} // namespace spindel::viewer
