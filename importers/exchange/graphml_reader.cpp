#include "importers/exchange/graphml_reader.h"

#include "engine/error.h"
#include "engine/xml_text.h"
#include "importers/exchange/xml_stream.h"

namespace spindel::importers::exchange {

namespace {

constexpr std::string_view kDrawnLabel = "NodeLabel"; // in which yEd writes what a node is called

/// A text with one blank between its words, and none around it.
std::string in_one_line(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_blank)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

/// Understands key with its default, node, edge and data; passes over all else.
class GraphmlListener final : public XmlListener {
public:
    explicit GraphmlListener(const std::string& name) : name_(name), builder_(name) {}

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t line) override
    {
        line_ = line;
        if (!has_root_ && element != "graphml") fail("is not GraphML");
        has_root_ = true;
        if (element == "key") {
            declare(attributes);
        } else if (element == "node") {
            builder_.begin_node(required(attributes, "id"), static_cast<std::int64_t>(line));
            owner_ = Owner::node;
            has_label_ = false;
            set_defaults();
        } else if (element == "edge") {
            builder_.begin_edge(required(attributes, "source"), required(attributes, "target"),
                                static_cast<std::int64_t>(line));
            owner_ = Owner::edge;
            set_defaults();
        } else if (element == "hyperedge") {
            builder_.leave(element); // a tie of more than two: no contact
            owner_ = Owner::nothing;
        } else if (element == "data") {
            key_ = required(attributes, "key");
        } else if (element != kDrawnLabel && element != "graphml" && element != "graph" &&
                   element != "default" && element != "desc" && element != "endpoint") {
            builder_.leave(element); // drawings of yEd, ports
        }
        if (element == "node" || element == "edge") leave_others(attributes);
    }

    void end(std::string_view element, std::string_view text) override
    {
        if (element == kDrawnLabel) take_drawn_label(text);
        if (element == "node" || element == "edge" || element == "hyperedge") owner_ = Owner::graph;
        if (element == "data") take(engine::xml_unescaped(text));
        if (element == "default" && declared_ != nullptr)
            declared_->standard = engine::xml_unescaped(text);
        if (element == "key") declared_ = nullptr;
    }

    GraphFile finish() { return builder_.finish(); }

private:
    enum class Owner { graph, node, edge, nothing };
    struct Key {
        std::string name;
        bool is_number = false;
        std::string domain;   // "node", "edge", "graph" or "all"
        std::string standard; // what holds where an element states no value; empty: none
    };

    [[noreturn]] void fail(const std::string& what) const
    {
        throw engine::InputError(name_, line_, 0, what);
    }

    /// Names attributes that GraphML has no use for: values stand in data.
    void leave_others(const XmlAttributes& attributes)
    {
        for (const auto& [name, value] : attributes) {
            const bool is_known = name == "id" || name == "source" || name == "target" ||
                                  name == "directed" || name.starts_with("parse.");
            if (!is_known) builder_.leave(name);
        }
    }

    const std::string& required(const XmlAttributes& attributes, std::string_view name) const
    {
        const auto at = attributes.find(name);
        if (at == attributes.end()) fail("an element lacks its " + std::string(name));
        return at->second;
    }

    static bool is_value(const Key& key, std::string_view text)
    {
        return !text.empty() && !(key.is_number && text == "NaN");
    }

    void declare(const XmlAttributes& attributes)
    {
        const auto value = [&](std::string_view name) {
            const auto at = attributes.find(name);
            return at == attributes.end() ? std::string() : at->second;
        };
        const auto& id = required(attributes, "id");
        const auto name = value("attr.name"); // not there in what yEd draws
        const auto type = value("attr.type");
        const auto domain = value("for");
        declared_ = &keys_[id];
        *declared_ = {name.empty() ? id : name,
                      !type.empty() && type != "string" && type != "boolean",
                      domain.empty() ? "all" : domain,
                      {}};
    }

    /// Gives a node or edge, as it begins, what holds where it states nothing else.
    void set_defaults()
    {
        for (const auto& [id, key] : keys_) {
            const bool is_meant =
                key.domain == "all" || key.domain == (owner_ == Owner::node ? "node" : "edge");
            if (is_meant && is_value(key, key.standard)) set(key.name, key.standard);
        }
    }

    void take(std::string_view text)
    {
        const auto at = keys_.find(key_);
        if (at == keys_.end()) fail("a value has a key that is not declared");
        const auto& key = at->second;
        if (is_value(key, text)) return set(key.name, text);
        if (!key.standard.empty()) set(key.name, {}); // none, said outright, is none
    }

    /// The first that is drawn at a node counts as its label, where no value states one.
    void take_drawn_label(std::string_view text)
    {
        const auto label = in_one_line(text);
        if (owner_ != Owner::node || has_label_ || label.empty())
            return builder_.leave(kDrawnLabel);
        set("label", label);
    }

    void set(std::string_view name, std::string_view value)
    {
        if (owner_ == Owner::node) {
            has_label_ = has_label_ || name == "label";
            builder_.node_value(name, value);
        } else if (owner_ == Owner::edge)
            builder_.edge_value(name, value);
        else if (owner_ == Owner::graph && !value.empty())
            builder_.say(name, value);
    }

    std::string name_;
    GraphBuilder builder_;
    std::map<std::string, Key> keys_;
    Key* declared_ = nullptr; // the key that is being declared
    std::string key_;
    Owner owner_ = Owner::graph;
    std::size_t line_ = 0;
    bool has_root_ = false;
    bool has_label_ = false; // the node that is being read
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
