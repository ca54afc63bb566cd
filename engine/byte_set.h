/// Millions of short byte strings in memory, each found by how it begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/large_memory.h"

namespace spindel::engine {

/// An item is found by its key, which it begins with; no key may be the beginning of another key.
/// An item's slot comes from a hash with a key of this process, so no file can be made to slow it
/// down.
class ByteSet {
public:
    /// Where an item stands; later ones stand higher.
    using Place = std::uint32_t;

    ByteSet();

    /// The item with this key.
    std::optional<Place> find(std::string_view key) const;

    /// Adds an item whose key, its first `key_size` bytes, is not there yet.
    /// @throws Error where an item has more than 32 MiB, or all have more than 32 GiB.
    Place add(std::string_view item, std::size_t key_size);

    /// Removes the item that was added last; `key_size` as it was given to `add`.
    void remove_last(Place place, std::size_t key_size);

    std::string_view operator[](Place place) const;

    // Say that a key will be looked for, or an item read, soon, so that memory is fetched
    // meanwhile.
    void prefetch_key(std::string_view key) const;
    void prefetch(Place place) const { __builtin_prefetch(address(place)); }

    /// The memory that it takes.
    std::size_t bytes() const { return chunk_bytes_ + slots_.size() * sizeof(Slot); }

private:
    struct Slot {
        std::uint32_t hash = 0;
        Place place = 0; // none where it is 0
    };
    template <typename T>
    using Memory = std::vector<T, LargeAllocator<T>>;

    // A place counts in units of eight bytes: the chunk, and the units in it.
    static constexpr unsigned kUnitBits = 3;
    static constexpr unsigned kChunkBits = 22;

    std::uint32_t hash(std::string_view key) const;
    std::size_t slot_of(std::uint32_t hash) const { return hash & (slots_.size() - 1); }
    const char* address(Place place) const
    {
        constexpr Place kInChunk = (Place{1} << kChunkBits) - 1;
        return chunks_[place >> kChunkBits].data() +
               (static_cast<std::size_t>(place & kInChunk) << kUnitBits);
    }
    Place copy(std::string_view item);
    void put(Slot slot);
    void grow();

    std::vector<unsigned char> hash_key_;
    Memory<Slot> slots_; // a power of two, at most five eighths of them taken
    std::size_t items_ = 0;
    std::vector<Memory<char>> chunks_;
    std::size_t chunk_bytes_ = 0;
    std::size_t used_ = 0; // bytes of the last chunk
};

} // namespace spindel::engine
