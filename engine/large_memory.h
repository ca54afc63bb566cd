/// Memory for tables of hundreds of megabytes: read here and there, or needed for a while.
#pragma once

#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

namespace spindel::engine {

/// What these allocators share: a new element stays as the memory is until it is written.
struct UntouchedElements {
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
};

/// An allocator that asks for large pages where there is room for some: so a place in a large table
/// is found without a walk through the tables of pages, which takes as long as reading it.
template <typename T>
struct LargeAllocator : UntouchedElements {
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

    friend bool operator==(const LargeAllocator& /*a*/, const LargeAllocator& /*b*/)
    {
        return true;
    }
};

/// An allocator that asks the system for anything of some pages and gives it back when it is freed,
/// where malloc would keep it: for what is needed only while something larger is built.
template <typename T>
struct PageAllocator : UntouchedElements {
    using value_type = T;

    static constexpr std::size_t kLeast = std::size_t{16} << 10U;

    PageAllocator() = default;
    template <typename Other>
    explicit PageAllocator(const PageAllocator<Other>& /*other*/)
    {
    }

    T* allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < kLeast) return static_cast<T*>(::operator new(bytes));
        void* memory =
            mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) throw std::bad_alloc();
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count)
    {
        if (count * sizeof(T) < kLeast) {
            ::operator delete(memory);
        } else {
            munmap(memory, count * sizeof(T));
        }
    }

    friend bool operator==(const PageAllocator& /*a*/, const PageAllocator& /*b*/) { return true; }
};

} // namespace spindel::engine
