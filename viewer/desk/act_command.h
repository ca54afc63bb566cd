/// An act on the desk as Qt's undo stack wants it.
#pragma once

#include <vector>

#include <QUndoCommand>

#include "viewer/desk/desk.h"
#include "viewer/plain_text.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Applies its changes to the session's desk and takes them back.
class ActCommand : public QUndoCommand {
public:
    ActCommand(Session& session, const QString& name, std::vector<Change> changes)
        : session_(session), changes_(std::move(changes))
    {
        const auto line = QString(name).replace(u'\n', u' ');
        setText(line + u'\n' + without_mnemonic(line)); // in the history, and in the menu
    }

    void redo() override
    {
        session_.desk_.apply(changes_);
        session_.changed();
    }
    void undo() override
    {
        session_.desk_.revert(changes_);
        session_.changed();
    }

private:
    Session& session_;
    std::vector<Change> changes_;
};

} // namespace spindel::viewer
