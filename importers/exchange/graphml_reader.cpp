#include "importers/exchange/graphml_reader.h"

#include "engine/error.h"
#include "engine/xml_text.h"
#include "importers/exchange/xml_stream.h"

namespace spindel::importers::exchange {

namespace {

/// Understands key, node, edge and data; passes over all else.
class GraphmlListener final : public XmlListener {
public:
    explicit GraphmlListener(const std::string& name) : name_(name), builder_(name) {}

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t line) override
    {
        line_ = line;
        if (!has_root_ && element != "graphml") fail("is not GraphML");
        has_root_ = true;
        if (element == "key") {
            const auto type = attributes.find("attr.type");
            const auto& id = required(attributes, "id");
            const auto named = attributes.find("attr.name"); // not there in what yEd draws
            keys_[id] = {named != attributes.end() ? named->second : id,
                         type != attributes.end() && type->second != "string" &&
                             type->second != "boolean"};
        } else if (element == "node") {
            builder_.begin_node(required(attributes, "id"), static_cast<std::int64_t>(line));
            owner_ = Owner::node;
        } else if (element == "edge") {
            builder_.begin_edge(required(attributes, "source"), required(attributes, "target"),
                                static_cast<std::int64_t>(line));
            owner_ = Owner::edge;
        } else if (element == "data") {
            key_ = required(attributes, "key");
        }
    }

    void end(std::string_view element, std::string_view text) override
    {
        if (element == "node" || element == "edge") owner_ = Owner::graph;
        if (element == "data") take(engine::xml_unescaped(text));
    }

    GraphFile finish() { return builder_.finish(); }

private:
    enum class Owner { graph, node, edge };
    struct Key {
        std::string name;
        bool is_number = false;
    };

    [[noreturn]] void fail(const std::string& what) const
    {
        throw engine::InputError(name_, line_, 0, what);
    }

    const std::string& required(const XmlAttributes& attributes, std::string_view name) const
    {
        const auto at = attributes.find(name);
        if (at == attributes.end()) fail("an element lacks its " + std::string(name));
        return at->second;
    }

    void take(std::string_view value)
    {
        const auto key = keys_.find(key_);
        if (key == keys_.end()) fail("a value has a key that is not declared");
        const auto& [name, is_number] = key->second;
        if (value.empty() || (is_number && value == "NaN")) return;
        if (owner_ == Owner::node)
            builder_.node_value(name, value);
        else if (owner_ == Owner::edge)
            builder_.edge_value(name, value);
        else
            builder_.say(name, value);
    }

    std::string name_;
    GraphBuilder builder_;
    std::map<std::string, Key> keys_;
    std::string key_;
    Owner owner_ = Owner::graph;
    std::size_t line_ = 0;
    bool has_root_ = false;
};

} // namespace

GraphFile read_graphml(const std::filesystem::path& path, const std::string& name,
                       const engine::Progress& progress)
{
    GraphmlListener listener(name);
    read_xml(path, name, listener, progress);
    return listener.finish();
}

} // namespace spindel::importers::exchange
