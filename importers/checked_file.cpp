#include "importers/checked_file.h"

#include <array>
#include <utility>
#include <vector>

#include <sodium.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include "engine/sha256.h"

namespace spindel::importers {

namespace {

/// A block on its way from thread to thread.
struct Step {
    CsvBlock block;
    std::uint64_t bytes = 0; // up to its end
    std::unique_ptr<CheckedBlock> checked{};
};

/// BLAKE2b of 256 bits, 64 hexadecimal digits.
std::string block_digest(std::string_view bytes, std::string_view key)
{
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       reinterpret_cast<const unsigned char*>(key.data()), key.size());
    std::string text(2 * digest.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

} // namespace

CheckedFile::CheckedFile(CsvBlocks& blocks, const Importer& importer, const std::string& name,
                         KnownRows known_rows)
    : blocks_(blocks), known_rows_(std::move(known_rows))
{
    blocks_.next(first_);
    first_rows_ = std::make_unique<CsvReader>(first_.text, 1);
    header_ = read_header(*first_rows_, importer, name);
    reader_ = importer.reader(header_.names);
    std::string meaning(engine::word(importer.kind));
    for (const auto& column : header_.names)
        meaning += '\0' + column;
    digest_key_ = block_digest(meaning, "");
}

void CheckedFile::check(CheckedBlock& block, std::string_view text) const
{
    block.digest = block_digest(text, digest_key_);
    block.known_rows = known_rows_(block.digest);
    if (!block.known_rows) check_rows(block, header_, *reader_);
}

std::string CheckedFile::for_each_block(const Take& take)
{
    const auto blocks_at_once =
        2 * static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()) + 1;
    // Owned here and lent to the filters: a pipeline that is stopped forgets what it holds. Blocks
    // are handed over in their order, so that the place of one that is read is free again.
    std::vector<Step> steps(blocks_at_once);
    engine::Sha256 digest;
    std::uint64_t bytes = 0;
    std::size_t blocks = 0;
    const auto read = [&]() -> Step* {
        auto* step = &steps[blocks++ % steps.size()];
        *step = {};
        if (blocks == 1) {
            step->block = std::move(first_);
        } else if (!blocks_.next(step->block)) {
            return nullptr;
        }
        step->bytes = bytes += step->block.text.size();
        return step;
    };
    const auto add_to_digest = [&](Step* step) {
        digest.add(step->block.text);
        return step;
    };
    const auto check_block = [&](Step* step) {
        auto rows = step->block.line == 1 ? std::move(*first_rows_) // behind the header
                                          : CsvReader(step->block.text, step->block.line);
        step->checked = std::make_unique<CheckedBlock>(CheckedBlock{std::move(rows)});
        check(*step->checked, step->block.text);
        return step;
    };
    const auto hand_over = [&](Step* step) {
        take(*step->checked, step->bytes);
        *step = {};
    };

    if (first_.is_last) { // a small file is not worth waking other threads
        hand_over(check_block(add_to_digest(read())));
        return digest.finish();
    }
    constexpr auto kInOrder = tbb::filter_mode::serial_in_order;
    const auto next = [&](tbb::flow_control& flow) {
        auto* step = read();
        if (step == nullptr) flow.stop();
        return step;
    };
    // What a filter throws may go to oneTBB: no other filter has loops inside that would end early
    // with it, and a block that a filter has not finished is handed to none.
    tbb::parallel_pipeline(
        blocks_at_once,
        tbb::make_filter<void, Step*>(kInOrder, next) &
            tbb::make_filter<Step*, Step*>(kInOrder, add_to_digest) &
            tbb::make_filter<Step*, Step*>(tbb::filter_mode::parallel, check_block) &
            tbb::make_filter<Step*, void>(kInOrder, hand_over));
    return digest.finish();
}

} // namespace spindel::importers
