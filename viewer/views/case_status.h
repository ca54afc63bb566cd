/// Which case is open, on as many lines as it takes.
#pragma once

#include <algorithm>

#include "viewer/session.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

/// The case's file, period and number of records, and that victims are masked.
class CaseStatus : public WrappedLabel {
    Q_OBJECT

public:
    explicit CaseStatus(Session& session, QWidget* parent = nullptr);

    /// A status bar is as high as its parts want to be.
    QSize sizeHint() const override
    {
        const int wanted = WrappedLabel::sizeHint().width();
        return {wanted, heightForWidth(std::max(width(), wanted))};
    }

private:
    void show_case();

    Session& session_;
};

} // namespace spindel::viewer
