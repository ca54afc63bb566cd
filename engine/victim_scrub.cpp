#include "engine/victim_scrub.h"

namespace spindel::engine {

namespace {

bool is_word_character(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || byte >= 0x80;
}

bool is_joint(char c)
{
    return c == '-' || c == '_';
}

/// True where an identifier from `begin` to `end` is not the middle of a longer word.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end)
{
    // "P-1" is not in "P-1-2", but "calls_A-T8PPEMEK.csv" names whom it seems to name
    const bool is_long = end - begin >= VictimScrub::kLong;
    const auto joins = [is_long](char outside, char inside) {
        return is_word_character(outside) && is_word_character(inside) &&
               !(is_long && is_joint(outside));
    };
    const bool joined_before = begin > 0 && joins(text[begin - 1], text[begin]);
    const bool joined_after = end < text.size() && joins(text[end], text[end - 1]);
    return !joined_before && !joined_after;
}

} // namespace

VictimScrub::VictimScrub(const sqlite::Database& database)
{
    auto rows = database.prepare("SELECT text, label FROM victim_label JOIN identifier USING "
                                 "(identifier_id) WHERE text <> ''");
    while (rows.step())
        label_of_.emplace(rows.text(0), rows.text(1));
}

std::string VictimScrub::text(std::string_view text) const
{
    std::string out(text);
    // a longer identifier may hold a shorter one, so those sorted last (the longer) go first
    for (auto at = label_of_.rbegin(); at != label_of_.rend(); ++at) {
        const auto& [identifier, label] = *at;
        for (std::size_t i = out.find(identifier); i != std::string::npos;) {
            if (stands_alone(out, i, i + identifier.size())) {
                out.replace(i, identifier.size(), label);
                i = out.find(identifier, i + label.size());
            } else {
                i = out.find(identifier, i + 1);
            }
        }
    }
    return out;
}

} // namespace spindel::engine
