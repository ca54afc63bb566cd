/// Says of a view that it does not follow the filters, while there are any.
#pragma once

#include "viewer/session.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

/// Stands above what comes from the analysis, which is of the whole case; hidden while nothing is
/// filtered out.
class WholeCaseNotice : public WrappedLabel {
    Q_OBJECT

public:
    explicit WholeCaseNotice(const Session& session, QWidget* parent = nullptr);

private:
    void show_filter();

    const Session& session_;
};

/// The sentence itself; empty while nothing is filtered out.
QString whole_case_words(const Session& session);

} // namespace spindel::viewer
