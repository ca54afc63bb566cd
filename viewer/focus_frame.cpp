#include "viewer/focus_frame.h"

#include <QFocusEvent>
#include <QPainter>

namespace spindel::viewer {

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
        if (view.hasFocus()) show_on(view);
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
