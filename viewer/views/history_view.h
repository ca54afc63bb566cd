/// All acts in order: what was done, and what was undone and can be done again.
#pragma once

#include <QUndoView>

#include "viewer/session.h"

namespace spindel::viewer {

/// Choosing a line undoes or does again all acts up to it.
class HistoryView : public QUndoView {
    Q_OBJECT

public:
    explicit HistoryView(Session& session, QWidget* parent = nullptr)
        : QUndoView(&session.history(), parent)
    {
        setObjectName(QStringLiteral("history"));
        setAccessibleName(tr("History"));
        setEmptyLabel(tr("As the case was opened first"));
    }
};

} // namespace spindel::viewer
