#include "importers/exchange/gexf_reader.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "engine/error.h"
#include "engine/exchange_format.h"
#include "engine/xml_text.h"
#include "importers/exchange/xml_stream.h"

namespace spindel::importers::exchange {

namespace {

/// Elements that hold others, or say of the file what no record does.
constexpr std::array<std::string_view, 13> kFrame{
    "gexf",     "meta",  "creator", "description", "graph",     "nodes",  "edges",
    "keywords", "title", "default", "attvalues",   "attribute", "options"};

/// Understands description, attributes with their defaults, node, edge and attvalue; passes over
/// all else.
class GexfListener final : public XmlListener {
public:
    explicit GexfListener(const std::string& name) : name_(name), builder_(name) {}

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t line) override
    {
        line_ = line;
        if (!has_root_ && element != "gexf") fail("is not GEXF");
        has_root_ = true;
        if (element == "attributes") {
            declared_ = required(attributes, "class") == "node" ? &node_names_ : &edge_names_;
        } else if (element == "attribute" && declared_ != nullptr) {
            attribute_ = &(*declared_)[required(attributes, "id")];
            *attribute_ = {required(attributes, "title"), {}};
        } else if (element == "node") {
            builder_.begin_node(required(attributes, "id"), static_cast<std::int64_t>(line));
            begin_owner(Owner::node, attributes);
        } else if (element == "edge") {
            builder_.begin_edge(required(attributes, "source"), required(attributes, "target"),
                                static_cast<std::int64_t>(line));
            begin_owner(Owner::edge, attributes);
        } else if (element == "attvalue") {
            take(required(attributes, "for"), required(attributes, "value"));
        } else if (std::ranges::find(kFrame, element) == kFrame.end()) {
            builder_.leave(element); // spells, colours
        }
    }

    void end(std::string_view element, std::string_view text) override
    {
        if (element == "node" || element == "edge") owner_ = Owner::graph;
        if (element == "default" && attribute_ != nullptr)
            attribute_->standard = engine::xml_unescaped(text);
        if (element == "attribute") attribute_ = nullptr;
        if (element == "attributes") declared_ = nullptr;
        if (element == "description") take_description(engine::xml_unescaped(text));
    }

    GraphFile finish() { return builder_.finish(); }

private:
    enum class Owner { graph, node, edge };
    struct Attribute {
        std::string name;
        std::string standard; // what holds where an element states no value; empty: none
    };
    using Names = std::map<std::string, Attribute>; // by id

    [[noreturn]] void fail(const std::string& what) const
    {
        throw engine::InputError(name_, line_, 0, what);
    }

    /// The value of an attribute that an element must have, unescaped.
    std::string required(const XmlAttributes& attributes, std::string_view name) const
    {
        const auto at = attributes.find(name);
        if (at == attributes.end()) fail("an element lacks its " + std::string(name));
        return engine::xml_unescaped(at->second);
    }

    void take(const std::string& id, const std::string& value)
    {
        if (owner_ == Owner::graph) fail("a value stands in no node and no edge");
        const auto& names = owner_ == Owner::edge ? edge_names_ : node_names_;
        const auto name = names.find(id);
        if (name == names.end()) fail("a value is for an attribute that is not declared");
        set(name->second.name, value);
    }

    void set(std::string_view name, std::string_view value)
    {
        if (owner_ == Owner::edge)
            builder_.edge_value(name, value);
        else
            builder_.node_value(name, value);
    }

    /// What holds of a node or edge unless a value inside it says otherwise. In graphs of other
    /// programs, what GEXF itself has words for is among its values: `label`, `weight`, `start`.
    void begin_owner(Owner owner, const XmlAttributes& attributes)
    {
        owner_ = owner;
        for (const auto& [id, attribute] : owner == Owner::edge ? edge_names_ : node_names_) {
            if (!attribute.standard.empty()) set(attribute.name, attribute.standard);
        }
        if (is_ours_) return;
        for (const auto& [name, value] : attributes) {
            const bool is_end =
                name == "id" || (owner == Owner::edge && (name == "source" || name == "target"));
            if (!is_end && !value.empty()) set(name, engine::xml_unescaped(value));
        }
    }

    void take_description(const std::string& text)
    {
        const auto about = nlohmann::ordered_json::parse(text, nullptr, false);
        if (!about.is_object()) return; // of another program; what it lacks is missed later
        for (const auto& [name, value] : about.items()) {
            if (value.is_string() && !value.get_ref<const std::string&>().empty())
                builder_.say(name, value.get_ref<const std::string&>());
            is_ours_ = is_ours_ || name == engine::exchange::kFormat;
        }
    }

    std::string name_;
    GraphBuilder builder_;
    Names node_names_;
    Names edge_names_;
    Names* declared_ = nullptr;
    Attribute* attribute_ = nullptr; // the one that is being declared
    bool is_ours_ = false;           // an export, in which values say all
    Owner owner_ = Owner::graph;
    bool has_root_ = false;
    std::size_t line_ = 0;
};

} // namespace

GraphFile read_gexf(const std::filesystem::path& path, const std::string& name,
                    const engine::Progress& progress)
{
    GexfListener listener(name);
    read_xml(path, name, listener, progress);
    return listener.finish();
}

} // namespace spindel::importers::exchange
