#include "engine/row_cells.h"

#include <array>
#include <cstring>

namespace spindel::engine {

namespace {

// The two lowest bits of a cell's first number say what follows.
enum Tag : std::uint64_t { kNone = 0, kNumber = 1, kText = 2, kLargeNumber = 3 };

/// Small for numbers near zero of either sign.
std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63U);
}

std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1));
}

} // namespace

void RowWriter::varint(std::uint64_t value)
{
    std::array<char, 10> bytes{};
    std::size_t size = 0;
    for (; value >= 0x80; value >>= 7U)
        bytes[size++] = static_cast<char>(value | 0x80U);
    bytes[size++] = static_cast<char>(value);
    bytes_->append(bytes.data(), size);
}

void RowWriter::none()
{
    varint(kNone);
}

void RowWriter::number(std::int64_t value)
{
    const auto unsigned_value = zigzag(value);
    if (unsigned_value >> 62U == 0) return varint(unsigned_value << 2U | kNumber);
    varint(kLargeNumber);
    bytes_->append(reinterpret_cast<const char*>(&value), sizeof value);
}

void RowWriter::text(std::string_view text)
{
    varint(text.size() << 2U | kText);
    bytes_->append(text);
}

std::uint64_t RowReader::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at_++);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
}

RowCell RowReader::next()
{
    const auto first = varint();
    switch (first & 3U) {
    case kNumber: return unzigzag(first >> 2U);
    case kText: {
        const std::string_view text(at_, first >> 2U);
        at_ += text.size();
        return text;
    }
    case kLargeNumber: {
        std::int64_t value = 0;
        std::memcpy(&value, at_, sizeof value);
        at_ += sizeof value;
        return value;
    }
    default: return {};
    }
}

std::size_t size_of_cells(std::string_view row, int cells)
{
    RowReader reader(row);
    for (int i = 0; i < cells; ++i)
        reader.next();
    return row.size() - reader.bytes_left();
}

} // namespace spindel::engine
