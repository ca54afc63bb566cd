/// Qt's locale and the engine's.
#pragma once

namespace spindel::viewer {

/// Qt takes the C library's locale from the environment as it starts, and with it the decimal
/// comma. The engine's figures have a point everywhere: call this once Qt has started.
void keep_engine_numbers();

} // namespace spindel::viewer
