#include "importers/fields.h"

#include <charconv>

namespace spindel::importers {

namespace {

template <typename Value>
bool keep(Value& value, const std::optional<Value>& parsed)
{
    if (!parsed) return false;
    value = *parsed;
    return true;
}

/// The number of a word of the contract; the empty word stands for none.
template <typename Enum, std::size_t count>
bool read_word(Enum& value, std::string_view cell, const std::array<std::string_view, count>& words)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (words[i] == cell && !cell.empty()) {
            value = static_cast<Enum>(i);
            return true;
        }
    }
    return false;
}

} // namespace

bool read(std::string& value, std::string_view cell)
{
    value = cell;
    return true;
}

bool read(engine::Time& value, std::string_view cell)
{
    return keep(value, engine::parse_time(cell));
}

bool read(std::optional<engine::Time>& value, std::string_view cell)
{
    value = engine::parse_time(cell);
    return value.has_value();
}

bool read(std::optional<std::int64_t>& value, std::string_view cell)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc{} || end != cell.data() + cell.size() || cell[0] == '-') return false;
    value = number;
    return true;
}

bool read(engine::Country& value, std::string_view cell)
{
    return keep(value, engine::Country::parse(cell));
}

bool read(engine::Grade& value, std::string_view cell)
{
    return keep(value, engine::Grade::parse(cell));
}

bool read(engine::Currency& value, std::string_view cell)
{
    return keep(value, engine::Currency::parse(cell));
}

bool read(engine::ActorKind& value, std::string_view cell)
{
    return read_word(value, cell, engine::kActorKinds);
}

bool read(engine::Category& value, std::string_view cell)
{
    return read_word(value, cell, engine::kCategories);
}

bool read(engine::CallKind& value, std::string_view cell)
{
    return read_word(value, cell, engine::kCallKinds);
}

bool read(engine::AccountKind& value, std::string_view cell)
{
    return read_word(value, cell, engine::kAccountKinds);
}

bool read(engine::PaymentMethod& value, std::string_view cell)
{
    return read_word(value, cell, engine::kPaymentMethods);
}

bool read(engine::TravelMode& value, std::string_view cell)
{
    return read_word(value, cell, engine::kTravelModes);
}

} // namespace spindel::importers
