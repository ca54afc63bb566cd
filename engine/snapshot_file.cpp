#include "engine/snapshot_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <string_view>
#include <vector>

#include <sodium.h>

#include "engine/file_output.h"
#include "engine/graph_events.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

// A new number for each change of what the bytes mean.
constexpr std::string_view kMark = "Spindel graph 3\n";
constexpr std::size_t kBlock = std::size_t{4} << 20U;

using Digest = std::array<unsigned char, crypto_generichash_BYTES>;

/// What the file begins with: the parts' sizes, and the digest of all that stands before the parts.
struct Head {
    std::array<char, kMark.size()> mark{};
    std::array<char, 64> stamp{};
    std::uint64_t event_bytes = sizeof(Event);
    PartSizes part_bytes{};
    Digest digest{};
};

/// Bytes of one part that stand somewhere in the file.
struct Block {
    char* bytes = nullptr;
    std::size_t size = 0;
};

Digest digest_of(const void* bytes, std::size_t size)
{
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), static_cast<const unsigned char*>(bytes), size,
                       nullptr, 0);
    return digest;
}

/// Of the head without its digest, and of the digests of all blocks.
Digest digest_of(Head head, const std::vector<Digest>& blocks)
{
    // in the place of the digest itself, that of the blocks
    head.digest = digest_of(blocks.data(), blocks.size() * sizeof(Digest));
    return digest_of(&head, sizeof head);
}

std::vector<Block> blocks_of(const SnapshotParts& parts)
{
    std::vector<Block> blocks;
    for (const auto part : parts) {
        for (std::size_t at = 0; at < part.size(); at += kBlock)
            blocks.push_back({part.data() + at, std::min(kBlock, part.size() - at)});
    }
    return blocks;
}

/// An open file; -1 where there is none.
class InputFile {
public:
    explicit InputFile(const std::filesystem::path& path)
        : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW))
    {
    }
    ~InputFile()
    {
        if (file_ >= 0) ::close(file_);
    }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// 0 where there is none.
    std::uint64_t size() const
    {
        struct stat status {};
        const bool is_plain = file_ >= 0 && fstat(file_, &status) == 0 && S_ISREG(status.st_mode);
        return is_plain ? static_cast<std::uint64_t>(status.st_size) : 0;
    }
    bool read(void* bytes, std::size_t size, std::uint64_t at) const
    {
        auto* to = static_cast<char*>(bytes);
        while (size > 0) {
            const auto count = ::pread(file_, to, size, static_cast<off_t>(at));
            if (count <= 0) return false;
            to += count;
            at += static_cast<std::uint64_t>(count);
            size -= static_cast<std::size_t>(count);
        }
        return true;
    }

private:
    int file_;
};

/// Reads all blocks, each checked by its digest, on all threads.
bool read_blocks(const InputFile& file, std::uint64_t at, const std::vector<Block>& blocks,
                 const std::vector<Digest>& digests)
{
    std::vector<std::uint64_t> begins;
    for (const auto& block : blocks) {
        begins.push_back(at);
        at += block.size;
    }
    std::atomic<bool> is_whole = true;
    for_each_index(blocks.size(), [&](std::size_t i) {
        const auto& [bytes, size] = blocks[i];
        if (!file.read(bytes, size, begins[i]) || digest_of(bytes, size) != digests[i])
            is_whole = false;
    });
    return is_whole;
}

/// How many blocks parts of these sizes are cut into.
std::size_t block_count(const Head& head)
{
    std::size_t count = 0;
    for (const auto bytes : head.part_bytes)
        count += (bytes + kBlock - 1) / kBlock;
    return count;
}

/// True where the head is of these records and this program, and fits the file's size.
bool fits(const Head& head, const std::string& stamp, std::uint64_t file_size)
{
    if (std::string_view(head.mark.data(), head.mark.size()) != kMark ||
        std::string_view(head.stamp.data(), head.stamp.size()) != stamp ||
        head.event_bytes != sizeof(Event) || head.part_bytes[1] % sizeof(Event) != 0 ||
        head.part_bytes[2] % sizeof(std::uint64_t) != 0) {
        return false;
    }
    if (std::ranges::any_of(head.part_bytes, [&](auto bytes) { return bytes > file_size; }))
        return false;
    std::uint64_t size = sizeof head + block_count(head) * sizeof(Digest);
    for (const auto bytes : head.part_bytes)
        size += bytes;
    return size == file_size;
}

Head head_of(const std::string& stamp, const SnapshotParts& parts)
{
    Head head;
    std::ranges::copy(kMark, head.mark.begin());
    std::ranges::copy(stamp, head.stamp.begin());
    for (std::size_t i = 0; i < parts.size(); ++i)
        head.part_bytes[i] = parts[i].size();
    return head;
}

} // namespace

bool read_snapshot_file(const std::filesystem::path& path, const std::string& stamp,
                        const std::function<SnapshotParts(const PartSizes&)>& make_room)
{
    const InputFile file(path);
    Head head;
    if (!file.read(&head, sizeof head, 0) || !fits(head, stamp, file.size())) return false;
    std::vector<Digest> digests(block_count(head));
    const std::size_t digest_bytes = digests.size() * sizeof(Digest);
    if (!file.read(digests.data(), digest_bytes, sizeof head) ||
        digest_of(head, digests) != head.digest) {
        return false;
    }
    const auto blocks = blocks_of(make_room(head.part_bytes));
    return read_blocks(file, sizeof head + digest_bytes, blocks, digests);
}

void write_snapshot_file(const std::filesystem::path& path, const std::string& stamp,
                         const SnapshotParts& parts)
{
    const auto blocks = blocks_of(parts);
    std::vector<Digest> digests(blocks.size());
    for_each_index(blocks.size(),
                   [&](std::size_t i) { digests[i] = digest_of(blocks[i].bytes, blocks[i].size); });
    auto head = head_of(stamp, parts);
    head.digest = digest_of(head, digests);
    std::vector<std::string_view> pieces{
        {reinterpret_cast<const char*>(&head), sizeof head},
        {reinterpret_cast<const char*>(digests.data()), digests.size() * sizeof(Digest)}};
    for (const auto part : parts)
        pieces.emplace_back(part.data(), part.size());
    write_derived_file(path, pieces);
}

} // namespace spindel::engine
