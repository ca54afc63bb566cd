#include "importers/checked_file.h"

#include <utility>

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

using StepPtr = std::shared_ptr<Step>; // a filter's values must be ones that can be copied

} // namespace

CheckedFile::CheckedFile(CsvBlocks& blocks, const Importer& importer, const std::string& name)
    : blocks_(blocks)
{
    blocks_.next(first_);
    first_rows_ = std::make_unique<CsvReader>(first_.text, 1);
    header_ = read_header(*first_rows_, importer, name);
    reader_ = importer.reader(header_.names);
}

std::string CheckedFile::for_each_block(const Take& take)
{
    engine::Sha256 digest;
    std::uint64_t bytes = 0;
    bool is_first = true;
    const auto read = [&]() -> StepPtr {
        auto step = std::make_shared<Step>();
        if (std::exchange(is_first, false)) {
            step->block = std::move(first_);
        } else if (!blocks_.next(step->block)) {
            return nullptr;
        }
        step->bytes = bytes += step->block.text.size();
        return step;
    };
    const auto add_to_digest = [&](const StepPtr& step) {
        digest.add(step->block.text);
        return step;
    };
    const auto check = [&](const StepPtr& step) {
        auto rows = first_rows_ && step->block.line == 1
                        ? std::move(*first_rows_) // behind the header
                        : CsvReader(std::move(step->block.text), step->block.line);
        step->checked = std::make_unique<CheckedBlock>(CheckedBlock{std::move(rows)});
        check_rows(*step->checked, header_, *reader_);
        return step;
    };
    const auto hand_over = [&](const StepPtr& step) { take(*step->checked, step->bytes); };

    if (first_.is_last) { // a small file is not worth waking other threads
        hand_over(check(add_to_digest(read())));
        return digest.finish();
    }
    constexpr auto kInOrder = tbb::filter_mode::serial_in_order;
    const auto next = [&](tbb::flow_control& flow) {
        auto step = read();
        if (!step) flow.stop();
        return step;
    };
    const auto blocks_at_once =
        static_cast<std::size_t>(2 * tbb::this_task_arena::max_concurrency() + 1);
    tbb::parallel_pipeline(
        blocks_at_once, tbb::make_filter<void, StepPtr>(kInOrder, next) &
                            tbb::make_filter<StepPtr, StepPtr>(kInOrder, add_to_digest) &
                            tbb::make_filter<StepPtr, StepPtr>(tbb::filter_mode::parallel, check) &
                            tbb::make_filter<StepPtr, void>(kInOrder, hand_over));
    return digest.finish();
}

} // namespace spindel::importers
