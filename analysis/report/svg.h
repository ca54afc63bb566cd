/// Shapes for drawings that stand inside the report.
#pragma once

#include <string>
#include <string_view>

#include "analysis/report/markup.h"

namespace spindel::analysis::report {

/// A length or place in a drawing, with one decimal.
std::string length(double units);

struct Point {
    double x = 0;
    double y = 0;
};

/// A drawing with what it is and what it shows for readers who cannot see it. `name` is unique in
/// the report. It shrinks with the page and is never larger than drawn.
Markup drawing(const std::string& name, const std::string& title, const std::string& description,
               double width, double height, const Markup& content);

/// A rectangle from its upper left corner; `hint` is shown when pointed at.
Markup rectangle(Point corner, double width, double height, const Attributes& more,
                 std::string_view hint = {});

Markup line(Point from, Point to, std::string_view style_class);

enum class Anchor { start, middle, end };

/// Words with their base line at a point.
Markup words_at(Point at, Anchor anchor, std::string_view style_class, std::string_view words);

} // namespace spindel::analysis::report
