/// A painter's state, brought back at the end of a scope, by whatever way it is left.
#pragma once

#include <QPainter>

namespace spindel::viewer {

class PainterState {
public:
    explicit PainterState(QPainter& painter) : painter_(painter) { painter_.save(); }
    ~PainterState() { painter_.restore(); }
    PainterState(const PainterState&) = delete;
    PainterState& operator=(const PainterState&) = delete;

private:
    QPainter& painter_;
};

} // namespace spindel::viewer
