#include "importers/formats/json_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kDeepest = 32;
constexpr std::size_t kBetweenReports = std::size_t{1} << 20; // bytes

/// How far reading is, and who is told.
struct Reached {
    const JsonReading& reading;
    std::size_t bytes = 0;
    std::size_t told_at = kBetweenReports;

    void step()
    {
        if (++bytes < told_at) return;
        told_at = bytes + kBetweenReports;
        if (reading.told) reading.told(bytes);
    }
};

/// A text's bytes one by one.
class WatchedBytes {
public:
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char*;
    using reference = const char&;
    using iterator_category = std::input_iterator_tag;

    WatchedBytes(const char* at, Reached& reached) : at_(at), reached_(&reached) {}

    reference operator*() const { return *at_; }
    WatchedBytes& operator++()
    {
        ++at_;
        reached_->step();
        return *this;
    }
    friend bool operator==(const WatchedBytes& a, const WatchedBytes& b) { return a.at_ == b.at_; }
    friend bool operator!=(const WatchedBytes& a, const WatchedBytes& b) { return !(a == b); }

private:
    const char* at_;
    Reached* reached_;
};

/// Looks at a text before it is parsed. The parser can be told to look at each part as it goes, but
/// then takes time with the square of a list's length.
class Checks final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Checks(std::size_t most_values) : most_values_(most_values) {}

    bool null() override { return count(); }
    bool boolean(bool) override { return count(); }
    bool number_integer(number_integer_t) override { return count(); }
    bool number_unsigned(number_unsigned_t) override { return count(); }
    bool number_float(number_float_t, const string_t&) override { return count(); }
    bool string(string_t&) override { return count(); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override
    {
        keys_.emplace_back();
        return open();
    }
    bool start_array(std::size_t) override
    {
        keys_.emplace_back();
        return open();
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        if (keys_.back().insert(name).second) return true;
        is_twin_ = true;
        return refuse("has a key that stands twice in one object: which of its values is meant "
                      "cannot be told");
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return refuse("is no JSON");
    }

    JsonFault fault() const { return {is_twin_, 0, 0, reason_}; }

private:
    bool refuse(std::string_view reason)
    {
        reason_ = reason;
        return false;
    }

    bool count()
    {
        return ++values_ <= most_values_ || refuse("holds more than 16 million values: split it");
    }

    bool open()
    {
        return count() && (keys_.size() <= kDeepest || refuse("is nested more than 32 deep"));
    }

    bool close()
    {
        keys_.pop_back();
        return true;
    }

    std::vector<std::set<std::string>> keys_; // of the objects and lists that are open
    std::size_t most_values_;
    std::size_t values_ = 0;
    bool is_twin_ = false;
    std::string_view reason_;
};

/// Sets where in a text a fault is.
void place(JsonFault& fault, std::string_view before)
{
    const auto line_begin = before.rfind('\n') + 1; // 0 where there is none
    fault.line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    fault.column = std::max<std::size_t>(1, before.size() - line_begin);
}

} // namespace

nlohmann::json parsed_json(std::string_view text, JsonFault* fault, const JsonReading& reading)
{
    Checks checks(reading.most_values);
    Reached reached{reading};
    const auto begin = [&] { return WatchedBytes(text.data(), reached); };
    const WatchedBytes end(text.data() + text.size(), reached);
    if (nlohmann::json::sax_parse(begin(), end, &checks))
        return nlohmann::json::parse(begin(), end, nullptr, false);
    if (fault != nullptr) {
        *fault = checks.fault();
        place(*fault, text.substr(0, reached.bytes));
    }
    return nlohmann::json(nlohmann::json::value_t::discarded);
}

} // namespace spindel::importers::formats
