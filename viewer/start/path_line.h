/// A line for the name of a file that does not leave a victim's name on the screen.
#pragma once

#include <QLineEdit>

namespace spindel::viewer {

/// Holds a name as it was typed or set. Once somebody knows how it may be shown, it shows it so;
/// what the keyboard or the mouse does to it is done to the name itself, which is seen until the
/// editing is finished.
class PathLine : public QLineEdit {
    Q_OBJECT

public:
    explicit PathLine(QWidget* parent = nullptr);

    /// The name itself, whatever is shown.
    QString path() const { return is_masked_ ? path_ : text(); }
    void set_path(const QString& path);
    /// How a name may be shown; does nothing where the line holds another by now.
    void show_as(const QString& path, const QString& shown);
    /// The name as it may be shown, as far as that is known.
    QString shown() const { return path() == known_path_ ? known_shown_ : path(); }

Q_SIGNALS:
    /// `path` is another.
    void path_changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void mask();
    void unmask();

    bool is_masked_ = false;
    bool is_edited_ = false;
    QString path_; // while it is masked
    QString known_path_;
    QString known_shown_;
};

} // namespace spindel::viewer
