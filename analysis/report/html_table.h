/// Tables of the report: a caption, headings with units, rows whose first cell names them.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/markup.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// In English; the table says it in the report's language.
struct Heading {
    std::string words;
    std::string unit = {};  // in small print under the words
    bool is_number = false; // set to the right, digits of equal width
};

struct HtmlTable {
    std::string caption; // as it is to be read
    std::vector<Heading> headings;
    std::vector<std::vector<Markup>> rows; // a cell for each heading; the first names the row
};

/// The table in a box of its own that scrolls when it is too wide, reachable by keyboard.
Markup html(const Words& say, const HtmlTable& table);

} // namespace spindel::analysis::report
