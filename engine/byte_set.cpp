#include "engine/byte_set.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <sodium.h>

namespace spindel::engine {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kFewestSlots = 1024;

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

std::optional<std::uint32_t> ByteSet::find(std::string_view key) const
{
    const auto hashed = hash(key);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hashed & mask; slots_[at].item != 0; at = (at + 1) & mask) {
        const auto item = slots_[at].item - 1;
        if (slots_[at].hash == hashed && (*this)[item].starts_with(key)) return item;
    }
    return {};
}

std::uint32_t ByteSet::add(std::string_view item, std::size_t key_size)
{
    copy_to_chunk(item);
    if (places_.size() * 8 > slots_.size() * 5) grow();
    put({hash(item.substr(0, key_size)), size()});
    return size() - 1;
}

void ByteSet::copy_to_chunk(std::string_view item)
{
    const std::size_t bytes = sizeof(Size) + item.size();
    if (static_cast<std::size_t>(chunk_end_ - free_) < bytes) {
        const auto size = std::max(kChunk, bytes);
        chunks_.push_back(std::make_unique_for_overwrite<char[]>(size));
        chunk_bytes_ += size;
        free_ = chunks_.back().get();
        chunk_end_ = free_ + size;
    }
    const auto size = static_cast<Size>(item.size());
    std::memcpy(free_, &size, sizeof size);
    std::memcpy(free_ + sizeof size, item.data(), item.size());
    places_.push_back(free_);
    free_ += bytes;
}

void ByteSet::put(Slot slot)
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = slot.hash & mask;
    while (slots_[at].item != 0)
        at = (at + 1) & mask;
    slots_[at] = slot;
}

void ByteSet::grow()
{
    const auto old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const auto& slot : old) {
        if (slot.item != 0) put(slot);
    }
}

void ByteSet::remove_last(std::size_t key_size)
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash((*this)[size() - 1].substr(0, key_size)) & mask;
    while (slots_[at].item != size())
        at = (at + 1) & mask;
    slots_[at] = {}; // nothing that was added later can have gone past it
    places_.pop_back();
}

std::string_view ByteSet::operator[](std::uint32_t item) const
{
    Size size = 0;
    std::memcpy(&size, places_[item], sizeof size);
    return {places_[item] + sizeof size, size};
}

std::size_t ByteSet::bytes() const
{
    return chunk_bytes_ + slots_.size() * sizeof(Slot) + places_.capacity() * sizeof(char*);
}

} // namespace spindel::engine
