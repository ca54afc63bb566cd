/// The Admiralty code: how far a source and what it said can be trusted.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spindel::engine {

/// Source reliability A (best) to F and information credibility 1 (best) to 6, or ungraded.
class Grade {
public:
    Grade() = default;

    /// Reads "B2"; the empty text is ungraded. @return nothing where the text is neither.
    static std::optional<Grade> parse(std::string_view text);

    bool graded() const { return reliability_ != 0; }
    /// "B2"; empty where ungraded.
    std::string text() const;
    /// True where both letter and digit are at least as good as in `least`. An ungraded record
    /// meets no least grade; every record meets an ungraded (absent) one.
    bool meets(Grade least) const;
    /// 1 (best) to 6 by the worse of letter and digit, 7 where ungraded: the step that a chain is
    /// only as strong as.
    int weakness() const;

    friend auto operator<=>(const Grade&, const Grade&) = default;

private:
    std::uint8_t reliability_ = 0; // 1 for A ... 6 for F
    std::uint8_t credibility_ = 0;
};

} // namespace spindel::engine
