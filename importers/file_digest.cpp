#include "importers/file_digest.h"

#include <array>
#include <fstream>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

#include "engine/error.h"
#include "importers/unread_file.h"

namespace spindel::importers {

FileDigest file_digest(const std::filesystem::path& path, const engine::Progress& progress)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw unread_file(path.string());
    FileDigest digest;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<unsigned char> chunk(std::size_t{1} << 20);
    while (file) {
        progress.check();
        file.read(reinterpret_cast<char*>(chunk.data()),
                  static_cast<std::streamsize>(chunk.size()));
        digest.bytes += file.gcount();
        crypto_hash_sha256_update(&state, chunk.data(),
                                  static_cast<unsigned long long>(file.gcount()));
    }
    if (file.bad()) throw unread_file(path.string());
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state, hash.data());
    for (const auto byte : hash)
        digest.sha256 += fmt::format("{:02x}", byte);
    return digest;
}

} // namespace spindel::importers
