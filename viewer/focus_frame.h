/// Shows which view the keys go to.
#pragma once

#include <QWidget>

namespace spindel::viewer {

/// A frame within a view while it has the focus, for whoever came by keyboard; a click takes it
/// away. For views that show no sign of the focus themselves.
class FocusFrame : public QWidget {
    Q_OBJECT

public:
    explicit FocusFrame(QWidget* view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void show_on(QWidget& view);
};

} // namespace spindel::viewer
