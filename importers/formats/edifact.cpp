#include "importers/formats/edifact.h"

#include <algorithm>

#include "engine/error.h"
#include "importers/characters.h"

namespace spindel::importers::formats {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr char kSeparatorOfB = '\x1D';  // ISO 9735: characters of the level B
constexpr std::size_t kLongestUna = 24; // with line ends, and the tag behind it

bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

bool is_control(char c)
{
    return c >= 0 && c < ' '; // Type-B envelopes hold STX and ETX
}

/// Where UNB begins with a separator behind it.
std::size_t begin_of_unb(std::string_view text)
{
    for (auto at = text.find("UNB"); at != npos; at = text.find("UNB", at + 1)) {
        const bool is_word = at + 3 < text.size() && !is_letter_or_digit(text[at + 3]) &&
                             !is_line_end(text[at + 3]) &&
                             (at == 0 || !is_letter_or_digit(text[at - 1]));
        if (is_word) return at;
    }
    return npos;
}

/// Whether UNB is next, or UNA before it.
bool begins_interchange(std::string_view text)
{
    const auto unb = begin_of_unb(text.substr(0, kLongestUna));
    return unb == 0 || (unb != npos && text.starts_with("UNA"));
}

} // namespace

std::string_view Segment::at(std::size_t element, std::size_t component) const
{
    if (element >= elements.size() || component >= elements[element].size()) return {};
    return elements[element][component];
}

std::string shown_code(std::string_view code)
{
    constexpr std::size_t kLongest = 6; // of a message's name
    const bool is_code = code.size() <= kLongest && std::ranges::all_of(code, is_letter_or_digit);
    return is_code ? std::string(code) : "of no code";
}

EdifactReader::EdifactReader(std::string_view text, std::string name)
    : text_(text), name_(std::move(name))
{
    if (!begin_interchange())
        throw engine::InputError(name_, 0, 0, "holds no EDIFACT interchange (UNB)");
}

void EdifactReader::pass_over(std::string_view text)
{
    const bool is_blank =
        std::ranges::all_of(text, [](char c) { return c == ' ' || is_control(c); });
    if (!is_blank) ++passed_over_;
}

/// Moves to the next UNB. @return false where there is none.
bool EdifactReader::begin_interchange()
{
    const auto rest = text_.substr(at_);
    const auto unb = begin_of_unb(rest);
    if (unb == npos) return false;
    const auto before = rest.substr(0, unb);
    const auto una = before.rfind("UNA");
    pass_over(before.substr(0, una));
    const bool is_level_b = rest[unb + 3] == kSeparatorOfB;
    component_ = is_level_b ? '\x1F' : ':';
    element_ = rest[unb + 3];
    release_ = is_level_b ? ' ' : '?'; // a blank: there is none
    terminator_ = is_level_b ? '\x1C' : '\'';
    if (una != npos) read_una(before.substr(una + 3));
    line_ += std::ranges::count(before, '\n');
    at_ += unb;
    is_between_ = false;
    return true;
}

/// The service string between UNA and UNB: components, elements, the decimal mark, release,
/// repetition, terminator; some carriers leave the decimal mark out.
void EdifactReader::read_una(std::string_view service)
{
    std::string signs(service);
    if (signs.size() > 5 && signs[4] == ' ' && is_line_end(signs[5])) // each line is a segment
        return take_separators(signs.substr(0, 5) +
                               (signs[5] == '\r' && !signs.ends_with('\n') ? '\r' : '\n'));
    if (signs.size() > 5 && static_cast<unsigned char>(signs[5]) >= 0x80)
        signs.replace(5, signs.npos, "'"); // an apostrophe that a word processor made curly
    while (!signs.empty() &&
           (is_line_end(signs.back()) || (signs.size() > 6 && signs.back() == ' ')))
        signs.pop_back();
    if (signs.size() != 5 && signs.size() != 6)
        throw engine::InputError(name_, 0, 0, "UNA does not name its separators");
    take_separators(signs);
}

void EdifactReader::take_separators(std::string_view signs)
{
    const auto last = signs.size() - 1;
    component_ = signs[0];
    element_ = signs[1];
    release_ = signs[last - 2];
    terminator_ = signs[last];
    if (component_ == element_ || component_ == terminator_ || element_ == terminator_)
        throw engine::InputError(name_, 0, 0, "UNA names one separator twice");
}

Segment EdifactReader::cut(std::string_view raw) const
{
    Segment segment;
    segment.line = line_;
    std::vector<std::vector<std::string>> elements{{""}};
    for (std::size_t i = 0; i < raw.size(); ++i) {
        char c = raw[i];
        if (is_control(c) && c != element_ && c != component_) continue;
        segment.text += c;
        auto& components = elements.back();
        if (c == release_ && release_ != ' ' && i + 1 < raw.size() && !is_control(raw[i + 1])) {
            c = raw[++i];
            segment.text += c;
            components.back() += c;
        } else if (c == element_) {
            elements.push_back({""});
        } else if (c == component_) {
            components.emplace_back();
        } else {
            components.back() += c;
        }
    }
    segment.tag = elements[0][0];
    std::erase(segment.tag, ' ');
    elements.erase(elements.begin());
    segment.elements = std::move(elements);
    return segment;
}

void EdifactReader::pass_blanks()
{
    while (at_ < text_.size() && (is_control(text_[at_]) || text_[at_] == ' ')) {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }
}

std::optional<Segment> EdifactReader::next()
{
    pass_blanks();
    if (at_ == text_.size()) return {};
    if (has_begun_ && (is_between_ || begins_interchange(text_.substr(at_)))) begin_interchange();
    has_begun_ = true;
    auto end = at_;
    while (end < text_.size() && text_[end] != terminator_) {
        if (text_[end] == release_ && release_ != ' ' && end + 1 < text_.size()) ++end;
        ++end;
        if (end - at_ > kLongestSegment)
            throw engine::InputError(name_, static_cast<std::size_t>(line_), 0,
                                     "a segment of more than 1 MiB; is its terminator lost?");
    }
    end = std::min(end, text_.size());
    const auto raw = text_.substr(at_, end - at_);
    auto segment = cut(raw);
    line_ += std::ranges::count(raw, '\n') + (terminator_ == '\n' ? 1 : 0);
    at_ = std::min(end + 1, text_.size());
    is_between_ = segment.tag == "UNZ";
    return segment;
}

} // namespace spindel::importers::formats
