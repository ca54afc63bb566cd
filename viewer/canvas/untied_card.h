/// Says who is chosen that the picture has no place for.
#pragma once

#include "viewer/session.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

/// A card over the picture of the network, while a persona without a tie is chosen. Takes no mouse.
class UntiedCard : public WrappedLabel {
    Q_OBJECT

public:
    UntiedCard(Session& session, QWidget* picture);

private:
    void show_choice();
    QString words_on(engine::EntityId persona) const;

    Session& session_;
};

} // namespace spindel::viewer
