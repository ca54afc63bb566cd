/// Colours for groups of nodes.
#pragma once

#include <vector>

#include <QColor>

namespace spindel::viewer {

/// Colours that all common kinds of colour vision tell apart, for groups on a light or dark ground;
/// the last is for all further groups. Source: Okabe, Ito, "Color Universal Design", 2008.
const std::vector<QColor>& group_colors(bool is_dark);

} // namespace spindel::viewer
