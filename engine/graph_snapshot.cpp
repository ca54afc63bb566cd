#include "engine/graph_snapshot.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <exception>
#include <type_traits>

#include <sodium.h>

#include "engine/file_output.h"
#include "engine/parallel.h"
#include "engine/row_cells.h"
#include "engine/sha256.h"

namespace spindel::engine {

namespace {

static_assert(std::is_trivially_copyable_v<Event>);

// A new number for each change of what the bytes mean.
constexpr std::string_view kMark = "Spindel graph 2\n";
constexpr std::size_t kBlock = std::size_t{4} << 20U;

using Digest = std::array<unsigned char, crypto_generichash_BYTES>;

/// What the file begins with: the parts' sizes, and the digest of all that stands before the parts.
struct Head {
    std::array<char, kMark.size()> mark{};
    std::array<char, 64> stamp{};
    std::uint64_t event_bytes = sizeof(Event);
    std::array<std::uint64_t, 4> part_bytes{};
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

std::vector<Block> blocks_of(std::span<const std::span<char>> parts)
{
    std::vector<Block> blocks;
    for (const auto part : parts) {
        for (std::size_t at = 0; at < part.size(); at += kBlock)
            blocks.push_back({part.data() + at, std::min(kBlock, part.size() - at)});
    }
    return blocks;
}

template <typename Vector>
std::span<char> bytes_of(Vector& values)
{
    return {reinterpret_cast<char*>(values.data()),
            values.size() * sizeof(typename Vector::value_type)};
}

/// Places and terms of contacts, each list behind its length.
std::string words_of(const GraphEvents& graph)
{
    std::string bytes;
    RowWriter writer(bytes);
    writer.number(std::ssize(graph.places));
    for (const auto& places : graph.places) {
        writer.text(places.from_place);
        writer.text(places.to_place);
        writer.text(places.carrier);
    }
    writer.number(std::ssize(graph.contact_terms));
    for (const auto& terms : graph.contact_terms) {
        writer.text(terms.layer);
        if (terms.period) {
            writer.number(*terms.period);
        } else {
            writer.none();
        }
    }
    return bytes;
}

void read_words(std::string_view bytes, GraphEvents& graph)
{
    RowReader reader(bytes);
    const auto number = [&] { return std::get<std::int64_t>(reader.next()); };
    const auto text = [&] { return std::string(std::get<std::string_view>(reader.next())); };
    graph.places.resize(static_cast<std::size_t>(number()));
    for (auto& places : graph.places)
        places = {text(), text(), text()};
    graph.contact_terms.resize(static_cast<std::size_t>(number()));
    for (auto& terms : graph.contact_terms) {
        terms.layer = text();
        const auto period = reader.next();
        if (const auto* stated = std::get_if<std::int64_t>(&period)) terms.period = *stated;
    }
}

/// True where all that an event names is there, and its values are ones that can be read.
bool is_sound(const Event& event, const GraphEvents& graph, const GraphSizes& sizes)
{
    const auto is_entity = [&](EntityId id) {
        return id == kNoEntity || index(id) < sizes.entities;
    };
    const auto words =
        event.kind == EventKind::contact ? graph.contact_terms.size() : graph.places.size();
    return event.kind <= EventKind::account_holding && is_entity(event.from) &&
           is_entity(event.to) && is_entity(event.from_aside) && is_entity(event.to_aside) &&
           event.source < sizes.sources && event.file < sizes.files &&
           event.record_id < graph.record_id_ends.size() && event.places < words &&
           Country::parse(event.from_country.code()).has_value() &&
           Country::parse(event.to_country.code()).has_value() &&
           Grade::parse(event.grade.text()) == event.grade;
}

bool is_sound(const GraphEvents& graph, const GraphSizes& sizes)
{
    std::atomic<bool> is_sound_all =
        std::ranges::is_sorted(graph.record_id_ends) &&
        (graph.record_id_ends.empty() || graph.record_id_ends.back() == graph.record_ids.size());
    for_each_block(graph.events.size(), kBlock / sizeof(Event), [&](auto begin, auto end) {
        for (auto i = begin; i < end; ++i)
            if (!is_sound(graph.events[i], graph, sizes)) is_sound_all = false;
    });
    return is_sound_all;
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

Head head_of(const std::string& stamp, std::span<const std::span<char>> parts)
{
    Head head;
    std::ranges::copy(kMark, head.mark.begin());
    std::ranges::copy(stamp, head.stamp.begin());
    for (std::size_t i = 0; i < parts.size(); ++i)
        head.part_bytes[i] = parts[i].size();
    return head;
}

} // namespace

std::filesystem::path snapshot_path(const std::filesystem::path& case_path)
{
    return case_path.string() + "-graph";
}

std::string record_stamp(const CaseFile& case_file)
{
    const auto& database = case_file.database();
    std::string bytes;
    RowWriter writer(bytes);
    const auto add_rows = [&](std::string_view sql, int columns) {
        auto row = database.prepare(sql);
        while (row.step()) {
            for (int i = 0; i < columns; ++i)
                writer.text(row.is_null(i) ? std::string_view() : row.text(i));
        }
        writer.none();
    };
    add_rows("SELECT file_id, import_id, name, record_kind, sha256, read, stored, quarantined"
             " FROM import_file ORDER BY file_id",
             8);
    add_rows("SELECT identifier_id, label FROM victim_label ORDER BY identifier_id", 2);
    for (const auto* table : {"actor", "phone", "call", "account", "payment", "travel", "rate",
                              "contact", "source", "identifier"}) {
        add_rows(std::string("SELECT count(*), max(rowid) FROM ") + table, 2);
    }
    Sha256 digest;
    digest.add(bytes);
    return digest.finish();
}

std::optional<GraphEvents> read_snapshot(const std::filesystem::path& path,
                                         const std::string& stamp, const GraphSizes& sizes)
{
    const InputFile file(path);
    Head head;
    if (!file.read(&head, sizeof head, 0) || !fits(head, stamp, file.size())) return {};
    std::vector<Digest> digests(block_count(head));
    const std::size_t digest_bytes = digests.size() * sizeof(Digest);
    if (!file.read(digests.data(), digest_bytes, sizeof head) ||
        digest_of(head, digests) != head.digest) {
        return {};
    }
    GraphEvents graph;
    std::string words(head.part_bytes[0], '\0');
    graph.events.resize(head.part_bytes[1] / sizeof(Event));
    graph.record_id_ends.resize(head.part_bytes[2] / sizeof(std::uint64_t));
    graph.record_ids.resize(head.part_bytes[3]);
    const std::array parts{bytes_of(words), bytes_of(graph.events), bytes_of(graph.record_id_ends),
                           bytes_of(graph.record_ids)};
    if (!read_blocks(file, sizeof head + digest_bytes, blocks_of(parts), digests)) return {};
    read_words(words, graph);
    if (!is_sound(graph, sizes)) return {};
    return graph;
}

void write_snapshot(const std::filesystem::path& path, const std::string& stamp,
                    GraphEvents& graph) noexcept
{
    try {
        auto words = words_of(graph);
        const std::array parts{bytes_of(words), bytes_of(graph.events),
                               bytes_of(graph.record_id_ends), bytes_of(graph.record_ids)};
        const auto blocks = blocks_of(parts);
        std::vector<Digest> digests(blocks.size());
        for_each_index(blocks.size(), [&](std::size_t i) {
            digests[i] = digest_of(blocks[i].bytes, blocks[i].size);
        });
        auto head = head_of(stamp, parts);
        head.digest = digest_of(head, digests);
        std::vector<std::string_view> pieces{
            {reinterpret_cast<const char*>(&head), sizeof head},
            {reinterpret_cast<const char*>(digests.data()), digests.size() * sizeof(Digest)}};
        for (const auto part : parts)
            pieces.emplace_back(part.data(), part.size());
        write_derived_file(path, pieces);
    } catch (const std::exception&) {
        // a folder that may not be written to, a full disk: the case opens as without one
    }
}

} // namespace spindel::engine
