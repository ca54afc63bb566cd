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
        // behind another tab it has no width yet that could say how high it is
        is_guessed_ = visibleRegion().isEmpty();
        const int width = is_guessed_ ? sizeHint().width() : this->width();
        return {12 * fontMetrics().averageCharWidth(), heightForWidth(width)};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        updateGeometry();
    }
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (is_guessed_) updateGeometry();
    }

private:
    mutable bool is_guessed_ = false;
};

} // namespace spindel::viewer
