/// The rows of a file, read and checked by several threads and handed over in their order.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "importers/checked_rows.h"
#include "importers/csv_blocks.h"
#include "importers/header.h"
#include "importers/registry.h"

namespace spindel::importers {

/// One file under its header.
class CheckedFile {
public:
    /// Takes a block with its last row's end, and how many bytes were taken so far. Called for one
    /// block after the other, not always from the same thread.
    using Take = std::function<void(CheckedBlock&, std::uint64_t bytes)>;

    /// The number of rows of a block, by its digest, where all of them are in the case.
    using KnownRows = std::function<std::optional<std::int64_t>(const std::string& digest)>;

    /// Reads the header. The blocks must outlive this.
    /// @throws engine::InputError as `read_header` does.
    CheckedFile(CsvBlocks& blocks, const Importer& importer, const std::string& name,
                KnownRows known_rows);

    const Header& header() const { return header_; }

    /// Reads the file to its end, once. While one thread takes a block, others read the next one,
    /// add it to the file's digest and check its rows; what is taken, and its order, is the same on
    /// any number of threads.
    /// @return the SHA-256 of the file, 64 hexadecimal digits.
    /// @throws as CsvBlocks::next, and what `take` throws.
    std::string for_each_block(const Take& take);

private:
    void check(CheckedBlock& block, std::string_view text) const;

    CsvBlocks& blocks_;
    KnownRows known_rows_;
    std::string digest_key_; // of the kind and the header
    CsvBlock first_;
    std::unique_ptr<CsvReader> first_rows_;
    Header header_;
    std::unique_ptr<RowReader> reader_;
};

} // namespace spindel::importers
