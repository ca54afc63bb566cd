#include "importers/formats/case_uco.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/error.h"
#include "engine/time.h"
#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/json_text.h"
#include "importers/formats/stated_number.h"
#include "importers/hidden_numbers.h"

namespace spindel::importers::formats {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kPrefix = "CASE-";

/// A name without its namespace: "observable:from", "https://…/observable/from".
std::string_view local_name(std::string_view name)
{
    const auto at = name.find_last_of(":/#");
    return at == name.npos ? name : name.substr(at + 1);
}

/// A property by its local name, or null.
const Json* property(const Json& object, std::string_view name)
{
    if (!object.is_object()) return nullptr;
    for (const auto& [key, value] : object.items()) {
        if (local_name(key) == name) return &value;
    }
    return nullptr;
}

/// A list's elements, or the one value that there is.
std::vector<const Json*> each(const Json* value)
{
    std::vector<const Json*> all;
    if (value == nullptr) return all;
    if (!value->is_array()) return {value};
    for (const auto& one : *value)
        all.push_back(&one);
    return all;
}

/// A literal, plain or typed ({"@type": …, "@value": …}), as text.
std::string literal(const Json* value)
{
    if (value == nullptr) return {};
    if (value->is_object()) {
        const auto at = value->find("@value");
        return at == value->end() ? "" : literal(&*at);
    }
    if (value->is_string()) return value->get<std::string>();
    return value->is_number() ? value->dump() : "";
}

std::string id_of(const Json& object)
{
    if (object.is_string()) return object.get<std::string>();
    if (!object.is_object()) return {};
    const auto at = object.find("@id");
    return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

bool is_of_type(const Json& object, std::string_view type)
{
    const auto at = object.is_object() ? object.find("@type") : object.end();
    if (!object.is_object() || at == object.end()) return false;
    return std::ranges::any_of(each(&*at), [&](const Json* one) {
        return one->is_string() && local_name(one->get_ref<const std::string&>()) == type;
    });
}

/// The facet of a type that an object has, or null.
const Json* facet(const Json& object, std::string_view type)
{
    for (const auto* one : each(property(object, "hasFacet"))) {
        if (is_of_type(*one, type)) return one;
    }
    return nullptr;
}

/// Whether an object states one of some properties twice, under names of two namespaces.
bool states_twice(const Json& object, std::initializer_list<std::string_view> names)
{
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        int count = 0;
        for (const auto& [key, value] : object.items())
            count += local_name(key) == name ? 1 : 0;
        return count > 1;
    });
}

/// A time of a call, with or without its offset; nothing where there is none to be read.
std::optional<engine::Time> time_of(const Json& call, std::string_view name)
{
    const auto text = literal(property(call, name));
    return engine::parse_time(engine::parse_time(text) ? text : text + "Z");
}

bool ends_before_it_begins(const Json& call)
{
    const auto begins = time_of(call, "startTime"), ends = time_of(call, "endTime");
    return begins && ends && *ends < *begins;
}

/// Whether a call's end lies elsewhere than its beginning and duration say, by more than rounding.
bool contradicts_duration(const Json& call)
{
    const auto begins = time_of(call, "startTime"), ends = time_of(call, "endTime");
    const auto stated = literal(property(call, "duration"));
    int seconds = 0;
    const auto read = std::from_chars(stated.data(), stated.data() + stated.size(), seconds);
    if (!begins || !ends || read.ec != std::errc() || read.ptr != stated.data() + stated.size())
        return false;
    const auto apart = (*ends - *begins).count() - seconds;
    return apart < -1 || apart > 1;
}

/// Whether a message was an SMS, by what its object or facet is called or by the facet beside it.
bool is_short_message(const Json& object, const Json& message)
{
    auto type = literal(property(message, "messageType"));
    std::ranges::transform(type, type.begin(), upper);
    return type == "SMS" || is_of_type(object, "SMSMessage") ||
           facet(object, "SMSMessageFacet") != nullptr;
}

class CallLogRows : public QueuedRows {
public:
    explicit CallLogRows(const Opened& file)
        : options_(file.options), wants_numbers_(file.makes_pseudonyms)
    {
        const auto bytes = bytes_of_file(file.path, file.name);
        size_ = bytes.size();
        JsonFault fault;
        JsonReading reading;
        reading.told = [&](std::size_t read) { file.progress.at("reading", read, 2 * size_); };
        document_ = parsed_json(bytes, &fault, reading);
        reading.told(2 * size_);
        if (document_.is_discarded())
            throw engine::InputError(file.name, fault.line, fault.column,
                                     std::string(fault.reason));
        for (const auto* document : each(&document_)) {
            const auto* graph = property(*document, "@graph");
            std::ranges::move(each(graph == nullptr ? document : graph),
                              std::back_inserter(objects_));
        }
        for (const auto* object : objects_)
            learn_number(*object);
    }

    std::uint64_t bytes_read() const override
    {
        return at_ * size_ / std::max<std::size_t>(objects_.size(), 1);
    }
    bool has_raw_identifiers() const override { return false; } // ids are opaque
    engine::RecordKind main_kind() const override { return engine::RecordKind::call; }

private:
    void learn_number(const Json& object)
    {
        const auto* phone = facet(object, "PhoneAccountFacet");
        const auto number = literal(phone == nullptr ? nullptr : property(*phone, "phoneNumber"));
        if (!number.empty()) numbers_.emplace(id_of(object), number);
    }

    bool read_more() override
    {
        if (at_ == objects_.size()) return false;
        const auto& object = *objects_[at_++];
        bool is_taken = false;
        const bool has_message = facet(object, "MessageFacet") != nullptr;
        for (const auto* one : each(property(object, "hasFacet"))) {
            if (is_of_type(*one, "CallFacet"))
                take_call(object, *one);
            else if (is_of_type(*one, has_message ? "MessageFacet" : "SMSMessageFacet"))
                take_message(object, *one);
            else
                continue;
            is_taken = true;
        }
        if (!is_taken && !numbers_.contains(id_of(object))) leave_type(object);
        return true;
    }

    void leave_type(const Json& object)
    {
        const auto at = object.is_object() ? object.find("@type") : object.end();
        if (!object.is_object() || at == object.end()) return leave("object without a type");
        const auto types = each(&*at);
        if (!types.empty() && types[0]->is_string())
            leave(local_name(types[0]->get_ref<const std::string&>()));
    }

    /// A phone by its own number where pseudonyms are made of it, else by its object's id.
    std::string phone(const Json& reference) const
    {
        auto id = id_of(reference);
        const auto known = numbers_.find(id);
        const bool is_known = known != numbers_.end();
        if (is_known && is_hidden_word(known->second)) return known->second;
        if (is_known && wants_numbers_) return stated_number(known->second);
        if (is_hidden_word(id)) return id;
        return opaque_id(kPrefix, id, wants_numbers_);
    }

    void take_call(const Json& object, const Json& call)
    {
        SourceRow row;
        set_time(row, "time", literal(property(call, "startTime")), options_.zone);
        row.set("duration_s", literal(property(call, "duration")));
        row.set("kind", "call");
        if (ends_before_it_begins(call)) row.refuse("time", "an end before the beginning", "");
        if (contradicts_duration(call)) leave("CallFacet/endTime that contradicts the duration");
        leave_all("CallFacet", call, {"startTime", "duration", "from", "to"});
        take_parties(std::move(row), object, call);
    }

    void take_message(const Json& object, const Json& message)
    {
        SourceRow row;
        set_time(row, "time", literal(property(message, "sentTime")), options_.zone);
        row.set("kind", is_short_message(object, message) ? "sms" : "data");
        leave_all("MessageFacet", message, {"sentTime", "messageType", "from", "to"});
        take_parties(std::move(row), object, message);
    }

    /// Counts the properties that no row holds.
    void leave_all(std::string_view type, const Json& facet_of,
                   std::initializer_list<std::string_view> but)
    {
        for (const auto& [key, value] : facet_of.items()) {
            const auto name = local_name(key);
            const bool is_taken = std::find(but.begin(), but.end(), name) != but.end();
            if (!is_taken && !key.starts_with('@')) leave(fmt::format("{}/{}", type, name));
        }
    }

    /// A row for each of those that were called.
    void take_parties(SourceRow common, const Json& object, const Json& facet_of)
    {
        common.kind = engine::RecordKind::call;
        common.line = static_cast<std::int64_t>(at_);
        common.set("source", options_.source);
        if (states_twice(facet_of, {"from", "to", "startTime", "sentTime", "duration"}))
            common.refuse("", "a JSON object with a key that stands twice", "");
        const auto callers = each(property(facet_of, "from"));
        const auto called = each(property(facet_of, "to"));
        if (callers.size() != 1)
            common.refuse("caller_id",
                          callers.empty() ? "not stated: who of the parties called "
                                            "whom cannot be known"
                                          : "of several",
                          "");
        for (std::size_t i = 0; i < std::max<std::size_t>(1, called.size()); ++i) {
            auto row = common;
            const auto id = id_of(object);
            const auto key = i == 0 ? id : fmt::format("{}#{}", id, i + 1);
            row.key = is_safe_reference(key) ? RowKey::own : RowKey::content_each;
            row.set("record_id", key);
            if (callers.size() == 1) row.set("caller_id", phone(*callers[0]));
            if (!called.empty()) row.set("callee_id", phone(*called[i]));
            add(std::move(row));
        }
    }

    Options options_;
    bool wants_numbers_;
    std::size_t size_ = 0;
    Json document_;
    std::vector<const Json*> objects_; // of the graph
    std::size_t at_ = 0;
    std::unordered_map<std::string, std::string> numbers_; // by the object's id
};

} // namespace

std::unique_ptr<RowSource> open_case_uco(const Opened& file)
{
    return std::make_unique<CallLogRows>(file);
}

} // namespace spindel::importers::formats
