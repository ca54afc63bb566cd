/// Why what is chosen stands out.
#pragma once

#include <QTextBrowser>
#include <QUrl>
#include <QWidget>

#include "viewer/session.h"

namespace spindel::viewer {

/// The chosen persona's reasons with their figures, and the chosen ring's figures and members.
/// Following a member's link chooses it.
class ReasonsView : public QWidget {
    Q_OBJECT

public:
    explicit ReasonsView(Session& session, QWidget* parent = nullptr);

    const QTextBrowser& text() const { return *text_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_choice();
    void follow(const QUrl& link);

    Session& session_;
    QTextBrowser* text_; // owned by this widget
};

} // namespace spindel::viewer
