/// A profile that is proposed for a table, to be put right.
#pragma once

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace spindel::viewer {

/// The profile's text, a button to save it and one to import by it.
class ProfileEditor : public QWidget {
    Q_OBJECT

public:
    explicit ProfileEditor(QWidget* parent = nullptr);

    QPlainTextEdit& text() { return *text_; }
    /// Shows a profile; it is tried at once.
    void set_profile(const QString& toml);
    QString profile() const { return text_->toPlainText(); }
    void set_can_import(bool can_import) { import_->setEnabled(can_import); }
    /// Whether a change waits to be tried.
    bool is_waiting() const { return waiting_.isActive(); }
    void stop_waiting() { waiting_.stop(); }
    /// Writes the profile as it stands.
    void save(const QString& file);

Q_SIGNALS:
    /// The profile is another, and for a moment nobody has typed.
    void changed();
    void import_wanted();

private:
    void ask_for_file();

    QPlainTextEdit* text_; // these are owned by this
    QPushButton* import_;
    QTimer waiting_;
};

} // namespace spindel::viewer
