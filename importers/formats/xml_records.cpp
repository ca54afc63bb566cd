#include "importers/formats/xml_records.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/error.h"
#include "importers/formats/cell_forms.h"

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kMostKept = std::size_t{64} << 20;

std::size_t cost(const XmlElement& element)
{
    std::size_t bytes = sizeof(XmlElement) + element.name.size() + element.text.size();
    for (const auto& [name, value] : element.attributes)
        bytes += name.size() + value.size() + sizeof(std::string) * 2;
    return bytes;
}

std::size_t cost_with_children(const XmlElement& element)
{
    auto bytes = cost(element);
    for (const auto& child : element.children)
        bytes += cost_with_children(*child);
    return bytes;
}

} // namespace

const XmlElement* XmlElement::find(std::string_view path) const
{
    const auto slash = path.find('/');
    const auto first = path.substr(0, slash);
    for (const auto& child : children) {
        if (child->name != first) continue;
        if (slash == path.npos) return child.get();
        if (const auto* found = child->find(path.substr(slash + 1))) return found;
    }
    return nullptr;
}

std::vector<const XmlElement*> XmlElement::all(std::string_view child) const
{
    std::vector<const XmlElement*> found;
    for (const auto& one : children) {
        if (one->name == child) found.push_back(one.get());
    }
    return found;
}

std::string_view XmlElement::text_of(std::string_view path) const
{
    const auto* found = find(path);
    if (found == nullptr) return {};
    found->is_used = true;
    return found->text;
}

std::string_view XmlElement::seen_text(std::string_view path) const
{
    const auto* found = find(path);
    return found == nullptr ? std::string_view() : std::string_view(found->text);
}

const XmlElement* XmlElement::within(std::string_view ancestor) const
{
    for (const auto* at = parent; at != nullptr; at = at->parent) {
        if (at->name == ancestor) return at;
    }
    return nullptr;
}

std::string_view XmlElement::attribute(std::string_view attribute_name) const
{
    const auto at = attributes.find(attribute_name);
    return at == attributes.end() ? std::string_view() : std::string_view(at->second);
}

XmlRecords::XmlRecords(const std::filesystem::path& path, const std::string& name,
                       std::set<std::string, std::less<>> records)
    : name_(name), records_(std::move(records)), stream_(path, name, *this)
{
}

void XmlRecords::begin(std::string_view element, const exchange::XmlAttributes& attributes,
                       std::size_t line)
{
    auto child = std::make_unique<XmlElement>();
    child->name = element;
    child->attributes = attributes;
    child->line = static_cast<std::int64_t>(line);
    child->parent = open_;
    open_ = open_->children.emplace_back(std::move(child)).get();
}

void XmlRecords::end(std::string_view element, std::string_view text)
{
    auto& ended = *open_;
    ended.text = trimmed(text);
    kept_ += cost(ended);
    if (kept_ > kMostKept)
        throw engine::InputError(name_, static_cast<std::size_t>(ended.line), 0,
                                 "more than 64 MiB in one record or outside of all");
    open_ = ended.parent;
    if (!records_.contains(element)) {
        if (open_ == &root_) forget(ended);
        return;
    }
    has_records_ = true;
    take(ended);
    forget(ended);
    kept_ -= std::min(kept_, cost_with_children(ended));
    open_->children.pop_back();
}

bool XmlRecords::read_more()
{
    if (stream_.read_some()) return true;
    if (has_records_) {
        end_file();
        return false;
    }
    throw engine::InputError(name_, 0, 0,
                             fmt::format("holds none of the elements {}", fmt::join(records_, ", ")));
}

/// Counts what no row holds.
void XmlRecords::forget(const XmlElement& element)
{
    if (!element.text.empty() && !element.is_used)
        leave(element.parent == nullptr ? element.name : element.parent->name + "/" + element.name);
    for (const auto& child : element.children)
        forget(*child);
}

} // namespace spindel::importers::formats
