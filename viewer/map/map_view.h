/// The map of countries with what flows between them.
#pragma once

#include <optional>

#include <QWidget>

#include "viewer/canvas/camera.h"
#include "viewer/job_runner.h"
#include "viewer/map/country_flow.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Personas by country and flows of calls, payments and journeys between countries; with something
/// selected, its flows alone, and of a chosen ring its chain of evidence as numbered steps.
///
/// The wheel zooms, dragging pans, a click on a flow shows its records, one on a country's mark
/// selects its personas. Keys: arrows pan, + and - zoom, 0 shows all that has a flow, . and , go to
/// the next and previous flow, Return shows its records.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(Session& session, QWidget* parent = nullptr);

    const MapContent& content() const { return content_; }
    bool is_working() const { return collecting_.is_running(); }
    /// A flow's curve on the widget; empty of a domestic one.
    QPainterPath curve_of(const MapFlow& flow) const;
    /// Where a country's mark stands on the widget.
    std::optional<QPointF> place_of(engine::Country country) const;
    /// The flow that is chosen with the keyboard or the mouse.
    std::optional<std::size_t> chosen_flow() const { return chosen_flow_; }
    /// The chosen ring's chain of evidence in the findings; null where there is none.
    const analysis::RingChain* chain() const;
    void fit();

    /// What is said where a point is pointed at; empty where there is no flow.
    QString tip_at(QPointF at) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void collect();
    void click(QPointF at);
    /// The flow that is drawn at a point; of several the largest.
    std::optional<std::size_t> flow_at(QPointF at) const;
    void select_all_of(engine::Country country);
    void step_to_flow(int step);
    void choose_flow(std::size_t flow);
    void show_records_of(std::size_t flow);
    QString words_on(const MapFlow& flow) const;
    QString counted_words_on(const MapFlow& flow) const;
    double width_of(const MapFlow& flow) const;
    static QString words_on(engine::Country country, const MapPlace& here);
    double legend_height() const;
    QSizeF room_for_legend() const;
    int opacity_of(const MapFlow& flow) const;
    void paint_why_empty(QPainter& painter) const;
    void paint_countries(QPainter& painter) const;
    void paint_flows(QPainter& painter) const;
    /// @return where the numbers of its steps stand.
    std::vector<QRectF> paint_chain(QPainter& painter) const;
    /// Names of countries stand beside what is taken.
    void paint_marks(QPainter& painter, std::vector<QRectF> taken) const;
    void paint_arrow(QPainter& painter, const QPainterPath& curve, double width) const;

    Session& session_;
    MapContent content_;
    std::optional<std::size_t> chosen_flow_;
    Camera camera_;
    bool has_camera_ = false;
    std::optional<QPointF> pressed_at_;
    bool has_moved_ = false;
    JobRunner collecting_; // last, so first to go
};

} // namespace spindel::viewer
