/// Memory for tables of hundreds of megabytes that are read here and there.
#pragma once

#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

namespace spindel::engine {

/// An allocator that asks for large pages where there is room for some: so a place in a large table
/// is found without a walk through the tables of pages, which takes as long as reading it.
template <typename T>
struct LargeAllocator {
    using value_type = T;

    static constexpr std::size_t kLargePage = std::size_t{2} << 20U;

    LargeAllocator() = default;
    template <typename Other>
    explicit LargeAllocator(const LargeAllocator<Other>& /*other*/)
    {
    }

    T* allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < kLargePage) return static_cast<T*>(::operator new(bytes));
        const std::size_t whole = (bytes + kLargePage - 1) / kLargePage * kLargePage;
        void* memory = std::aligned_alloc(kLargePage, whole);
        if (memory == nullptr) throw std::bad_alloc();
        madvise(memory, whole, MADV_HUGEPAGE); // a wish: without it, all is as it was
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count)
    {
        if (count * sizeof(T) < kLargePage) {
            ::operator delete(memory);
        } else {
            std::free(memory);
        }
    }

    /// Leaves numbers and characters as they are, untouched, until they are written.
    template <typename Element>
    void construct(Element* element)
    {
        ::new (static_cast<void*>(element)) Element;
    }
    template <typename Element, typename... Arguments>
    void construct(Element* element, Arguments&&... arguments)
    {
        ::new (static_cast<void*>(element)) Element(std::forward<Arguments>(arguments)...);
    }

    friend bool operator==(const LargeAllocator&, const LargeAllocator&) = default;
};

} // namespace spindel::engine
