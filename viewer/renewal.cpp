#include "viewer/renewal.h"

namespace spindel::viewer {

void Renewal::set(State state, const QString& stage, int percent)
{
    if (state == state_ && stage == stage_ && percent == percent_) return;
    state_ = state;
    stage_ = stage;
    percent_ = percent;
    Q_EMIT changed();
}

} // namespace spindel::viewer
