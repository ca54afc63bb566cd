#include "importers/exchange/json_reader.h"

#include <fstream>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/error.h"
#include "importers/unread_file.h"

namespace spindel::importers::exchange {

namespace {

constexpr std::size_t kLongestValue = std::size_t{64} << 20; // bytes

/// Where reading is, from 1.
struct Place {
    std::size_t line = 1;
    std::size_t column = 0;
    std::size_t value = 0; // bytes since the last value or key
};

/// A file's bytes one by one, counting lines.
class CountingBytes {
public:
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char*;
    using reference = char;
    using iterator_category = std::input_iterator_tag;

    CountingBytes() = default;
    CountingBytes(std::istream& file, Place& place, const std::string& name)
        : byte_(file), place_(&place), name_(&name)
    {
    }

    reference operator*() const { return *byte_; }
    CountingBytes& operator++()
    {
        if (*byte_ == '\n')
            *place_ = {place_->line + 1, 0, place_->value};
        else
            ++place_->column;
        if (++place_->value > kLongestValue)
            throw engine::InputError(*name_, place_->line, place_->column,
                                     "a value of more than 64 MiB");
        ++byte_;
        return *this;
    }
    friend bool operator==(const CountingBytes& a, const CountingBytes& b)
    {
        return a.byte_ == b.byte_;
    }
    friend bool operator!=(const CountingBytes& a, const CountingBytes& b) { return !(a == b); }

private:
    std::istreambuf_iterator<char> byte_;
    Place* place_ = nullptr;
    const std::string* name_ = nullptr; // how errors call the file
};

/// The events of nlohmann's parser, which the depth alone gives their meaning:
/// 1 the file's object, 2 "graph" or a list, 3 a node or link.
class NodeLinkEvents final : public nlohmann::json_sax<nlohmann::json> {
public:
    NodeLinkEvents(const std::string& name, Place& place, const engine::Progress& progress)
        : name_(name), place_(place), progress_(progress), builder_(name)
    {
    }

    bool null() override
    {
        place_.value = 0;
        return true;
    }
    bool boolean(bool value) override { return take(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return take(text); }
    bool string(string_t& value) override { return take(value); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override
    {
        if (++depth_ > 3 || (depth_ == 2 && section_ != "graph"))
            fail_form("an object where a value is expected");
        element_line_ = place_.line;
        place_.value = 0;
        values_.clear();
        keys_.emplace_back();
        return true;
    }

    bool end_object() override
    {
        keys_.pop_back();
        if (depth_-- == 3) section_ == "nodes" ? add_node() : add_edge();
        return true;
    }

    bool start_array(std::size_t) override
    {
        const bool is_list = section_ == "nodes" || section_ == "links" || section_ == "edges";
        if (++depth_ != 2 || !is_list) fail_form("a list where a value is expected");
        return true;
    }

    bool end_array() override
    {
        --depth_;
        return true;
    }

    bool key(string_t& name) override
    {
        place_.value = 0;
        if (!keys_.back().insert(name).second)
            fail(
                "has a key that stands twice in one object: which of its values is meant cannot be "
                "told");
        (depth_ == 1 ? section_ : key_) = name;
        return true;
    }

    bool parse_error(std::size_t, const std::string&,
                     const nlohmann::detail::exception& error) override
    {
        // "[json.exception.parse_error.101] parse error at line 1, column 2: what": ours say where
        const std::string what = error.what();
        const auto colon = what.find(": ");
        fail("is not JSON: " + (colon == what.npos ? what : what.substr(colon + 2)));
    }

    GraphFile finish() { return builder_.finish(); }

private:
    [[noreturn]] void fail(const std::string& what) const
    {
        throw engine::InputError(name_, place_.line, place_.column, what);
    }

    /// Above nodes and links, JSON of another kind is likelier than a graph with a fault.
    [[noreturn]] void fail_form(const std::string& what) const
    {
        fail(depth_ > 2 ? what : fmt::format("is no graph of nodes and links: {}", what));
    }

    bool take(std::string value)
    {
        place_.value = 0;
        if (depth_ == 0 || (depth_ == 2 && section_ != "graph"))
            fail_form("a value where an object is expected");
        if (value.empty()) return true;
        if (depth_ == 1 && section_ != "directed" && section_ != "multigraph")
            builder_.leave(section_);
        if (depth_ == 2)
            builder_.say(key_, value);
        else if (depth_ == 3)
            values_.emplace_back(key_, std::move(value));
        return true;
    }

    /// Takes a value that an element must have out of its values.
    std::string taken(std::string_view name)
    {
        for (auto at = values_.begin(); at != values_.end(); ++at) {
            if (at->first == name) {
                auto value = std::move(at->second);
                values_.erase(at);
                return value;
            }
        }
        fail("an element lacks its " + std::string(name));
    }

    void add_node()
    {
        progress_.check();
        builder_.begin_node(taken("id"), static_cast<std::int64_t>(element_line_));
        for (const auto& [name, value] : values_)
            builder_.node_value(name, value);
    }

    void add_edge()
    {
        progress_.check();
        const auto source = taken("source");
        builder_.begin_edge(source, taken("target"), static_cast<std::int64_t>(element_line_));
        for (const auto& [name, value] : values_) {
            if (name != "key") // networkx's number of a parallel edge
                builder_.edge_value(name, value);
        }
    }

    std::string name_;
    Place& place_;
    const engine::Progress& progress_;
    GraphBuilder builder_;
    int depth_ = 0;
    std::string section_;
    std::string key_;
    std::size_t element_line_ = 0;
    std::vector<std::pair<std::string, std::string>> values_;
    std::vector<std::set<std::string, std::less<>>> keys_; // of the objects that are open
};

} // namespace

GraphFile read_json(const std::filesystem::path& path, const std::string& name,
                    const engine::Progress& progress)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw unread_file(path.string());
    Place place;
    NodeLinkEvents events(name, place, progress);
    nlohmann::json::sax_parse(CountingBytes(file, place, name), CountingBytes(), &events);
    return events.finish();
}

} // namespace spindel::importers::exchange
