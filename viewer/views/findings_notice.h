/// Says of what the findings are that a view shows, and lets the analyst change it.
#pragma once

#include "viewer/session.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

/// Stands above what comes from the analysis: of what it is while filters are on, how far the
/// analysis of what is filtered has come, and a link to stop it, to begin it, or back to the whole
/// case. Stands out while the findings are not those of what is filtered though they should be.
/// In a few words where all of them would take much of the window; then all are in the tool tip.
/// Hidden where there is nothing to say.
class FindingsNotice : public WrappedLabel {
    Q_OBJECT

public:
    explicit FindingsNotice(Session& session, QWidget* parent = nullptr);

    /// What the link does; empty where there is none.
    const QString& link() const { return link_; }
    void follow_link();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_state();
    void show_words();
    bool is_room_for(const QString& words) const;

    Session& session_;
    QString link_;
    QString link_name_;
    QString all_;
    QString few_;
};

/// The sentences without the link, as they are said where findings are saved, too; empty where
/// there is nothing to say.
QString findings_words(const Session& session);

/// "of the whole case", "of the period 2025-03-15 to 2025-04-27, Calls only".
QString words_of_findings(const Findings& findings);

} // namespace spindel::viewer
