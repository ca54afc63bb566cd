/// Millions of short byte strings in memory, each found by how it begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace spindel::engine {

/// Items are numbered in the order in which they were added. An item is found by its key, which it
/// begins with; no key may be the beginning of another key. The place of an item in the table comes
/// from a hash with a key of this process, so no file can be made to slow it down.
class ByteSet {
public:
    ByteSet();

    /// The number of the item with this key.
    std::optional<std::uint32_t> find(std::string_view key) const;

    /// Says that an item will be looked for soon, so that memory is fetched meanwhile.
    void prefetch(std::string_view key) const
    {
        __builtin_prefetch(&slots_[first_slot(hash(key))]);
    }
    void prefetch(std::uint32_t item) const { __builtin_prefetch(places_[item]); }

    /// Adds an item whose key, its first `key_size` bytes, is not there yet. @return its number.
    std::uint32_t add(std::string_view item, std::size_t key_size);

    /// Removes the item that was added last; `key_size` as it was given to `add`.
    void remove_last(std::size_t key_size);

    std::string_view operator[](std::uint32_t item) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size()); }

    /// The memory that it takes.
    std::size_t bytes() const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t item = 0; // from 1; 0 where the slot is empty
    };

    std::uint32_t hash(std::string_view key) const;
    std::size_t first_slot(std::uint32_t hash) const { return hash & (slots_.size() - 1); }
    void copy_to_chunk(std::string_view item);
    void put(Slot slot);
    void grow();

    std::vector<unsigned char> hash_key_;
    std::vector<Slot> slots_; // a power of two, at most five eighths of them taken
    std::vector<const char*> places_;
    std::vector<std::unique_ptr<char[]>> chunks_;
    std::size_t chunk_bytes_ = 0;
    char* free_ = nullptr;
    char* chunk_end_ = nullptr;
};

} // namespace spindel::engine
