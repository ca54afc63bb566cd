/// The network as a picture that one works in.
#pragma once

#include <optional>
#include <vector>

#include <QVariantAnimation>
#include <QWidget>

#include "viewer/canvas/network_picture.h"
#include "viewer/canvas/selection_pen.h"
#include "viewer/desk/acts.h"
#include "viewer/session.h"

namespace spindel::viewer {

struct Note;
struct NoteMark;

/// What dragging on the ground does.
enum class DragTool { pan, rectangle, lasso };

/// Shows what is laid out and turns the mouse and the keyboard into calls on the session.
///
/// Mouse: drag the ground to pan (with Shift a rectangle, with Alt a lasso selects), drag a node to
/// move it with all that are selected, the wheel zooms, a click chooses (with Ctrl adds or takes
/// away), a double click expands, Esc gives up a drag. Keys: arrows pan, with Ctrl they move what
/// is selected, + and - zoom, 0 shows all, . and , go to the next and previous node, Esc chooses
/// nothing. Space puts down a cross that the arrows move (with Alt by single pixels), and sets
/// corners with it; Shift and an arrow begin a rectangle at once; Return selects what is inside
/// (with Ctrl adds it), Esc gives up.
class NetworkCanvas : public QWidget {
    Q_OBJECT

public:
    explicit NetworkCanvas(Session& session, QWidget* parent = nullptr);

    NetworkPicture& picture() { return *picture_; }
    const Camera& camera() const { return camera_; }
    void set_camera(const Camera& camera, bool is_moving = false);
    /// Shows everything.
    void fit();
    /// Shows some nodes as large as they can be.
    void fit_to(const std::vector<engine::NodeId>& nodes);
    /// Brings nodes into sight, if they are not, and large enough to read.
    void bring_into_sight(const std::vector<engine::NodeId>& nodes);
    /// Shows everything once it is drawn, if some of it would be out of sight.
    void show_all_soon() { shows_all_next_ = true; }
    /// Brings the selection into sight once it is drawn anew.
    void show_selection_soon() { shows_selection_next_ = true; }
    /// Looks through a camera now, and again once all that is to be drawn is.
    void show_soon(const Camera& camera)
    {
        next_camera_ = camera;
        set_camera(camera);
    }
    void zoom_by(double factor);
    void set_tool(DragTool tool);
    DragTool tool() const { return tool_; }
    /// What of a window the legend covers, of this one if none is given; nothing while it is off.
    QRectF legend_area(std::optional<QSize> window = {}) const;
    /// Where a node stands; nothing where it is not shown.
    std::optional<QPointF> place_of(engine::NodeId node) const;
    /// Where on the widget a node is drawn.
    std::optional<QPointF> screen_place_of(engine::NodeId node) const;

Q_SIGNALS:
    /// A double click: the node is to be expanded.
    void expand_wanted(engine::NodeId node);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Gesture { none, pressed, pan, area, drag };

    Camera fitted(const QRectF& part) const;
    /// The camera that shows a part of the plane above the legend, not larger than `most`.
    Camera above_legend(const QRectF& part, double most) const;
    /// Whoever looks elsewhere by hand is not led away when the next scene is there.
    void give_up_plans();
    void show_scene();
    void show_choice();
    bool has_legend() const;
    void describe();
    std::optional<engine::NodeId> node_under(QPointF at) const;
    void click(QPointF at, bool add);
    void begin_gesture(QPointF at, Qt::KeyboardModifiers keys);
    void select_area(bool add);
    void drop(QPointF at);
    void give_up_gesture();
    void step_to_node(int step);
    /// Moves what is selected where Ctrl and an arrow key say so. @return whether they do.
    bool move_selected(const QKeyEvent& event);
    /// Draws a selection where the key does so. @return whether it does.
    bool draw_selection(const QKeyEvent& event);
    /// Selects what the pen has drawn around, or clicks where it stands.
    void take_drawn(bool add);
    void paint_gesture(QPainter& painter) const;
    void paint_dragged(QPainter& painter) const;
    QString words_on(engine::NodeId node) const;
    QString words_of_note(const Note& note) const;
    QString words_of_mark(const NoteMark& mark) const;
    QString words_of_legend() const;
    QStringList notes_on(engine::NodeId node) const;
    /// What is said of what lies under a point; empty of the ground.
    QString words_at(QPointF at) const;
    /// Why nobody is drawn and what to do; empty where somebody is, or will be.
    QString why_empty() const;
    QString words_on_pen() const;
    /// The nodes inside a closed line on the widget.
    std::vector<engine::NodeId> nodes_drawn_around(const std::vector<QPointF>& outline) const;

    Session& session_;
    NetworkPicture* picture_; // owned by this
    Camera camera_;
    bool has_camera_ = false; // until the first scene is fitted
    bool shows_all_next_ = false;
    bool shows_selection_next_ = false;
    std::optional<Camera> next_camera_;
    DragTool tool_ = DragTool::pan;
    bool choosing_ = false; // this canvas is where the choice comes from
    Gesture gesture_ = Gesture::none;
    QPointF pressed_at_;
    QPointF last_at_;
    DragTool gesture_tool_ = DragTool::pan;
    std::vector<QPointF> area_; // on the widget
    QRectF legend_;             // where it was painted last
    SelectionPen pen_;
    std::vector<engine::NodeId> dragged_;
};

} // namespace spindel::viewer
