#include "viewer/start/path_line.h"

#include <utility>

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace spindel::viewer {

namespace {

/// Whether a key changes a line or moves in it, rather than leaving it.
bool edits(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta: return false;
    default: return true;
    }
}

} // namespace

PathLine::PathLine(QWidget* parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &PathLine::path_changed);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        is_edited_ = false;
        mask();
    });
}

void PathLine::set_path(const QString& path)
{
    is_masked_ = is_edited_ = false;
    setText(path);
    mask();
}

void PathLine::show_as(const QString& path, const QString& shown)
{
    if (path != this->path()) return;
    known_path_ = path;
    known_shown_ = shown;
    if (is_masked_) unmask();
    mask();
}

void PathLine::mask()
{
    const auto path = this->path();
    if (is_masked_ || is_edited_ || path != known_path_ || path == known_shown_) return;
    const QSignalBlocker same_path(this);
    path_ = path;
    is_masked_ = true;
    setText(known_shown_);
}

void PathLine::unmask()
{
    if (!std::exchange(is_masked_, false)) return;
    const QSignalBlocker same_path(this);
    setText(path_);
}

void PathLine::keyPressEvent(QKeyEvent* event)
{
    if (edits(*event)) {
        is_edited_ = true;
        unmask();
    }
    QLineEdit::keyPressEvent(event);
}

void PathLine::mousePressEvent(QMouseEvent* event)
{
    is_edited_ = true;
    unmask();
    QLineEdit::mousePressEvent(event);
}

void PathLine::inputMethodEvent(QInputMethodEvent* event)
{
    is_edited_ = true;
    unmask();
    QLineEdit::inputMethodEvent(event);
}

void PathLine::dropEvent(QDropEvent* event)
{
    unmask();
    QLineEdit::dropEvent(event);
}

void PathLine::contextMenuEvent(QContextMenuEvent* event)
{
    is_edited_ = true; // its acts are done to the name
    unmask();
    QLineEdit::contextMenuEvent(event);
}

} // namespace spindel::viewer
