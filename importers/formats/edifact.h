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

/// A tag or code as reports may name it: what is none ("BRIEN46701234567", behind a terminator that
/// a text has in it) may be anybody's name or number.
std::string shown_code(std::string_view code);

/// Cuts a text into segments. UNA redefines the separators of its interchange, also where a
/// character of it was lost, and also to line ends; an interchange of the level B has those of ISO
/// 9735; what stands before UNA or UNB and behind UNZ (a telex envelope) is passed over and
/// counted; the line ends by which carriers wrap segments are no part of them.
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

    /// How often text other than blanks stood outside of interchanges.
    std::int64_t passed_over() const { return passed_over_; }

private:
    bool begin_interchange();
    void pass_over(std::string_view text);
    void pass_blanks();
    void read_una(std::string_view service);
    void take_separators(std::string_view signs);
    Segment cut(std::string_view raw) const;

    std::string_view text_;
    std::string name_;
    std::size_t at_ = 0;
    std::int64_t line_ = 1;
    std::int64_t passed_over_ = 0;
    bool has_begun_ = false;
    bool is_between_ = false; // behind the end of an interchange
    char component_ = ':', element_ = '+', release_ = '?', terminator_ = '\'';
};

} // namespace spindel::importers::formats
