#include "viewer/focus_frame.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace spindel::viewer {

namespace {

/// Which is held while the mouse works, too.
bool is_modifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt ||
           key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

} // namespace

FocusFrame::FocusFrame(QWidget* view) : QWidget(view)
{
    setObjectName(QStringLiteral("focus_frame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    view->installEventFilter(this);
}

bool FocusFrame::eventFilter(QObject* watched, QEvent* event)
{
    auto& view = *static_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::FocusIn:
        setVisible(false);
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason) show_on(view);
        break;
    case QEvent::KeyPress:
        if (view.hasFocus() && !is_modifier(static_cast<QKeyEvent*>(event)->key())) show_on(view);
        break;
    case QEvent::FocusOut:
    case QEvent::MouseButtonPress: hide(); break;
    case QEvent::Resize: resize(view.size()); break;
    default: break;
    }
    return false;
}

void FocusFrame::show_on(QWidget& view)
{
    setGeometry(view.rect());
    raise();
    show();
}

void FocusFrame::paintEvent(QPaintEvent*)
{
    constexpr int kWidth = 2; // pixels
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), kWidth));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace spindel::viewer
