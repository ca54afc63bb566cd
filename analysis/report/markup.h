/// HTML that cannot be broken by what it shows: text becomes markup only through escaping.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spindel::analysis::report {

/// `text` with `& < > " '` as entities. What XML cannot hold (control characters, broken UTF-8)
/// stands as U+FFFD, so that the result is well-formed whatever a record says.
std::string escape(std::string_view text);

/// A piece of HTML that is also well-formed XML. Text converts to it by being escaped; tags come
/// only from `element`, `leaf` and `style_sheet`.
class Markup {
public:
    Markup() = default;
    Markup(std::string_view text) : html_(escape(text)) {} // NOLINT: the conversion is the point
    Markup(const std::string& text) : Markup(std::string_view(text)) {}
    Markup(const char* text) : Markup(std::string_view(text)) {}

    const std::string& html() const { return html_; }
    bool empty() const { return html_.empty(); }

    Markup& operator+=(const Markup& more)
    {
        html_ += more.html_;
        return *this;
    }
    friend Markup operator+(Markup left, const Markup& right) { return std::move(left += right); }
    friend bool operator==(const Markup&, const Markup&) = default;

private:
    struct Raw {
        std::string html;
    };
    explicit Markup(Raw raw) : html_(std::move(raw.html)) {}

    friend Markup element(std::string_view, const std::vector<std::pair<std::string, std::string>>&,
                          const Markup&);
    friend Markup leaf(std::string_view, const std::vector<std::pair<std::string, std::string>>&);
    friend Markup style_sheet(std::string_view);

    std::string html_;
};

/// Name and value; values are escaped.
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// `<name a="b">content</name>`.
Markup element(std::string_view name, const Attributes& attributes, const Markup& content);
inline Markup element(std::string_view name, const Markup& content)
{
    return element(name, {}, content);
}

/// `<name a="b"/>`, for what never has content.
Markup leaf(std::string_view name, const Attributes& attributes = {});

/// A `<style>` element; `css` is ours and holds none of `<`, `&`.
Markup style_sheet(std::string_view css);

/// A list with bullets.
Markup bullets(const std::vector<Markup>& items);

/// Content that unfolds under `summary`; printed unfolded.
Markup fold(const Markup& summary, const Markup& content, bool is_open = false);

/// A pseudonym or label, kept apart from the direction of the text around it.
Markup identifier(std::string_view label);

} // namespace spindel::analysis::report
