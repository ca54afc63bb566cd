/// The secret that makes pseudonyms: one for each investigation team, kept by one custodian.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers::pseudonyms {

inline constexpr std::size_t kDigestBytes = 32;
using Digest = std::array<unsigned char, kDigestBytes>;

/// A team's master key and the keys derived from it, one for each kind of identifier. Kept in
/// locked memory, wiped when done; nothing gives its bytes out again.
class Key {
public:
    /// Reads a key file.
    /// @throws engine::Error if it cannot be read, or others than its owner may read or write it;
    ///         engine::InputError if it is not a key file or is damaged. No message repeats a byte.
    static Key read(const std::filesystem::path& path);

    /// @param secret 32 bytes, for tests and key files.
    explicit Key(std::string_view secret);
    ~Key();
    Key(Key&&) noexcept;
    Key& operator=(Key&&) noexcept;

    /// What tells this key from others, and is no secret: eight characters of base32.
    const std::string& id() const { return id_; }

    /// HMAC-SHA-256 of a text under the key of a kind of identifier.
    Digest digest(engine::EntityKind kind, std::string_view text) const;

private:
    struct Secrets;
    std::unique_ptr<Secrets> secrets_;
    std::string id_;
};

/// Makes a key of random bytes and writes it to a new file with mode 0600.
/// @return the id of the key.
/// @throws engine::Error if there is a file of that name already, or it cannot be written.
std::string make_key_file(const std::filesystem::path& path);

} // namespace spindel::importers::pseudonyms
