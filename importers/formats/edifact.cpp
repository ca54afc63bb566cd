#include "importers/formats/edifact.h"

#include <algorithm>

#include "engine/error.h"

namespace spindel::importers::formats {

namespace {

constexpr auto npos = std::string_view::npos;

bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

bool is_control(char c)
{
    return c >= 0 && c < ' '; // Type-B envelopes hold STX and ETX
}

bool is_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
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

} // namespace

std::string_view Segment::at(std::size_t element, std::size_t component) const
{
    if (element >= elements.size() || component >= elements[element].size()) return {};
    return elements[element][component];
}

EdifactReader::EdifactReader(std::string_view text, std::string name)
    : text_(text), name_(std::move(name))
{
    const auto unb = begin_of_unb(text);
    if (unb == npos) throw engine::InputError(name_, 0, 0, "holds no EDIFACT interchange (UNB)");
    const auto una = text.substr(0, unb).rfind("UNA");
    if (una != npos) read_una(una, unb);
    else element_ = text[unb + 3];
    at_ = unb;
    line_ += std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(unb), '\n');
}

/// The service string between UNA and UNB: components, elements, the decimal mark, release,
/// repetition, terminator; some carriers leave the decimal mark out.
void EdifactReader::read_una(std::size_t una, std::size_t unb)
{
    std::string signs(text_.substr(una + 3, unb - una - 3));
    if (signs.size() > 5 && static_cast<unsigned char>(signs[5]) >= 0x80)
        signs.replace(5, signs.npos, "'"); // an apostrophe that a word processor made curly
    while (!signs.empty() && (is_line_end(signs.back()) || (signs.size() > 6 && signs.back() == ' ')))
        signs.pop_back();
    if (signs.size() != 5 && signs.size() != 6)
        throw engine::InputError(name_, 0, 0, "UNA does not name its separators");
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
        if (is_control(c)) continue;
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

std::optional<Segment> EdifactReader::next()
{
    while (at_ < text_.size() && (is_control(text_[at_]) || text_[at_] == ' ')) {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }
    if (at_ == text_.size()) return {};
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
    line_ += std::ranges::count(raw, '\n');
    at_ = std::min(end + 1, text_.size());
    return segment;
}

} // namespace spindel::importers::formats
