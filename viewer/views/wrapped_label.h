/// A label of several lines that is never cut.
#pragma once

#include <QLabel>

namespace spindel::viewer {

/// Asks for the height that its words take at the width it has; Qt's own may be given less.
class WrappedLabel : public QLabel {
public:
    explicit WrappedLabel(QWidget* parent = nullptr) : QLabel(parent)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
    }

    QSize minimumSizeHint() const override
    {
        return {12 * fontMetrics().averageCharWidth(), heightForWidth(width())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        updateGeometry();
    }
};

} // namespace spindel::viewer
