/// UN/EDIFACT as segments, without meaning (ISO 9735).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers::formats {

/// One segment: its tag, and its data elements, each cut into components.
struct Segment {
    std::string tag;
    std::vector<std::vector<std::string>> elements; // without the tag
    std::int64_t line = 0;
    std::string text; // as it came, without line ends

    /// A component, from 0; empty where there is none.
    std::string_view at(std::size_t element, std::size_t component = 0) const;
};

/// Cuts a text into segments. UNA redefines the separators, also where a character of it was lost;
/// what stands before UNA or UNB (a telex envelope) is passed over, and so are the line ends by
/// which carriers wrap segments.
class EdifactReader {
public:
    static constexpr std::size_t kLongestSegment = std::size_t{1} << 20;

    /// The text must outlive this; `name` is how errors call the file.
    /// @throws engine::InputError if there is no UNB, or UNA is none.
    EdifactReader(std::string_view text, std::string name);

    /// @return nothing at the end; what stands behind the last terminator is a segment too if it
    /// holds anything but blanks. @throws engine::InputError for one of more than 1 MiB.
    std::optional<Segment> next();

    std::uint64_t bytes_read() const { return at_; }

private:
    void read_una(std::size_t una, std::size_t unb);
    Segment cut(std::string_view raw) const;

    std::string_view text_;
    std::string name_;
    std::size_t at_ = 0;
    std::int64_t line_ = 1;
    char component_ = ':', element_ = '+', release_ = '?', terminator_ = '\'';
};

} // namespace spindel::importers::formats
