/// Notes: those that are there, and a place to write one on what is selected.
#pragma once

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>

#include "viewer/session.h"

namespace spindel::viewer {

/// Choosing a note selects what it is on and puts it into the editor; without a chosen one, "Save"
/// writes a new note on the selection.
class NotesView : public QWidget {
    Q_OBJECT

public:
    explicit NotesView(Session& session, QWidget* parent = nullptr);

    QListWidget& list() { return *list_; }
    QPlainTextEdit& text() { return *text_; }
    QLineEdit& tags() { return *tags_; }
    void save();
    void remove();
    /// Begins a new note.
    void begin();

private:
    void show_desk();
    void edit(int row);
    QString chosen() const;

    Session& session_;
    QListWidget* list_; // these are owned by this widget
    QPlainTextEdit* text_;
    QLineEdit* tags_;
    QPushButton* remove_;
};

} // namespace spindel::viewer
