/// Says above a view that its figures are of before, and lets the analyst have them renewed.
#pragma once

#include "viewer/session.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

/// Stands above what comes from the case's analysis while that is done anew, with how far it has
/// come and a link to stop it, or where it was stopped, to begin it. Hidden where all is up to
/// date.
class RenewalNotice : public WrappedLabel {
    Q_OBJECT

public:
    enum class Words { all, few };

    /// In few words, for a narrow column, the others are in the tool tip; so in a low window.
    explicit RenewalNotice(Session& session, Words words, QWidget* parent = nullptr);

    /// Stops the analysis or begins it, as the link says.
    void follow_link();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_state();

    Session& session_;
    Words words_;
};

/// The sentence without the link, as it is said where something is saved, too; empty where all is
/// up to date.
QString renewal_words(const Session& session);

} // namespace spindel::viewer
