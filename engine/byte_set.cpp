#include "engine/byte_set.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <sodium.h>

#include "engine/error.h"

namespace spindel::engine {

namespace {

constexpr std::size_t kFewestSlots = 1024;
constexpr std::size_t kSmallestChunk = std::size_t{1} << 14U;

// an item stands behind its size
using Size = std::uint32_t;

} // namespace

ByteSet::ByteSet() : hash_key_(crypto_shorthash_KEYBYTES), slots_(kFewestSlots)
{
    crypto_shorthash_keygen(hash_key_.data());
}

std::uint32_t ByteSet::hash(std::string_view key) const
{
    std::array<unsigned char, crypto_shorthash_BYTES> digest{};
    crypto_shorthash(digest.data(), reinterpret_cast<const unsigned char*>(key.data()), key.size(),
                     hash_key_.data());
    std::uint32_t number = 0;
    std::memcpy(&number, digest.data(), sizeof number);
    return number;
}

std::optional<ByteSet::Place> ByteSet::find(std::string_view key) const
{
    const auto hashed = hash(key);
    const std::size_t mask = slots_.size() - 1;
    for (auto i = slot_of(hashed); slots_[i].place != 0; i = (i + 1) & mask) {
        const auto& slot = slots_[i];
        if (slot.hash == hashed && (*this)[slot.place].starts_with(key)) return slot.place;
    }
    return {};
}

void ByteSet::prefetch_key(std::string_view key) const
{
    __builtin_prefetch(&slots_[slot_of(hash(key))]);
}

ByteSet::Place ByteSet::add(std::string_view item, std::size_t key_size)
{
    const auto place = copy(item);
    if (++items_ * 8 > slots_.size() * 5) grow();
    put({hash(item.substr(0, key_size)), place});
    return place;
}

ByteSet::Place ByteSet::copy(std::string_view item)
{
    constexpr std::size_t kUnit = std::size_t{1} << kUnitBits;
    constexpr std::size_t kLargestChunk = kUnit << kChunkBits;
    constexpr std::size_t kMostChunks = (std::size_t{1} << 32U) >> kChunkBits;
    const std::size_t bytes = (sizeof(Size) + item.size() + kUnit - 1) / kUnit * kUnit;
    if (chunks_.empty() || used_ + bytes > chunks_.back().size()) {
        const auto least = std::clamp(chunk_bytes_, kSmallestChunk, kLargestChunk);
        const auto size = std::max(least, bytes + kUnit);
        if (size > kLargestChunk || chunks_.size() == kMostChunks)
            throw Error("records of this size do not fit into memory");
        chunks_.emplace_back(size);
        chunk_bytes_ += size;
        used_ = chunks_.size() == 1 ? kUnit : 0; // place 0 stands for none
    }
    char* at = chunks_.back().data() + used_;
    const auto size = static_cast<Size>(item.size());
    std::memcpy(at, &size, sizeof size);
    std::memcpy(at + sizeof size, item.data(), item.size());
    const auto place = static_cast<Place>((chunks_.size() - 1) << kChunkBits | used_ >> kUnitBits);
    used_ += bytes;
    return place;
}

void ByteSet::put(Slot slot)
{
    const std::size_t mask = slots_.size() - 1;
    auto i = slot_of(slot.hash);
    while (slots_[i].place != 0)
        i = (i + 1) & mask;
    slots_[i] = slot;
}

void ByteSet::grow()
{
    const auto old = std::exchange(slots_, Memory<Slot>(2 * slots_.size()));
    for (const auto& slot : old) {
        if (slot.place != 0) put(slot);
    }
}

void ByteSet::remove_last(Place place, std::size_t key_size)
{
    const std::size_t mask = slots_.size() - 1;
    auto i = slot_of(hash((*this)[place].substr(0, key_size)));
    while (slots_[i].place != place)
        i = (i + 1) & mask;
    // the last time the table grew may have put an earlier item behind this one: it moves up
    for (auto next = (i + 1) & mask; slots_[next].place != 0; next = (next + 1) & mask) {
        if (((next - slot_of(slots_[next].hash)) & mask) < ((next - i) & mask)) continue;
        slots_[i] = slots_[next];
        i = next;
    }
    slots_[i] = {};
    --items_;
}

std::string_view ByteSet::operator[](Place place) const
{
    const char* at = address(place);
    Size size = 0;
    std::memcpy(&size, at, sizeof size);
    return {at + sizeof size, size};
}

} // namespace spindel::engine
