#include "importers/pseudonyms/key.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <optional>
#include <system_error>

#include <fmt/format.h>
#include <sodium.h>

#include "engine/error.h"
#include "importers/pseudonyms/base32.h"

namespace spindel::importers::pseudonyms {

namespace {

namespace fs = std::filesystem;

static_assert(kDigestBytes == crypto_auth_hmacsha256_BYTES);

constexpr std::size_t kSecretBytes = crypto_auth_hmacsha256_KEYBYTES;
constexpr std::size_t kIdBytes = 5; // eight characters of base32
constexpr std::size_t kLongestFile = 4096;
constexpr std::string_view kTitle = "spindel-key 1\n";

using Secret = std::array<unsigned char, kSecretBytes>;

std::string why(int error)
{
    return std::error_code(error, std::generic_category()).message();
}

void start_sodium()
{
    if (sodium_init() < 0) throw engine::Error("libsodium cannot be started");
}

Digest hmac(const Secret& secret, std::string_view text)
{
    Digest digest;
    crypto_auth_hmacsha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()),
                           text.size(), secret.data());
    return digest;
}

/// A file that is closed at the end.
class OpenFile {
public:
    OpenFile(const fs::path& path, int flags) : number_(::open(path.c_str(), flags, 0600)) {}
    ~OpenFile()
    {
        if (number_ >= 0) ::close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_;
};

/// Text that is wiped when done.
struct WipedText {
    std::string text;
    ~WipedText() { sodium_memzero(text.data(), text.size()); }
};

/// Refuses a file that others than its owner may look into.
void check_permissions(int file, const fs::path& path)
{
    struct stat status {};
    if (::fstat(file, &status) != 0)
        throw engine::Error(fmt::format("{}: cannot be read: {}", path.string(), why(errno)));
    if (!S_ISREG(status.st_mode)) throw engine::Error(path.string() + ": is no key file");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) == 0) return;
    throw engine::Error(fmt::format("{}: others may read or write this key file (mode {:04o}); "
                                    "take that away with chmod 600",
                                    path.string(), status.st_mode & 07777U));
}

/// The text of a key file, refused where others may see it.
void read_private_file(const fs::path& path, std::string& text)
{
    const OpenFile file(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (!file)
        throw engine::Error(fmt::format("{}: cannot be read: {}", path.string(), why(errno)));
    check_permissions(file.number(), path);
    text.resize(kLongestFile);
    const auto bytes = ::read(file.number(), text.data(), text.size());
    if (bytes < 0)
        throw engine::Error(fmt::format("{}: cannot be read: {}", path.string(), why(errno)));
    text.resize(static_cast<std::size_t>(bytes));
}

/// Takes "WORD value\n" off the front. @return the value; none where it does not stand there.
std::optional<std::string_view> take_line(std::string_view& text, std::string_view word)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(word)) return {};
    const auto value = text.substr(word.size(), end - word.size());
    text.remove_prefix(end + 1);
    return value;
}

bool read_hex(std::string_view digits, Secret& secret)
{
    std::size_t bytes = 0;
    return digits.size() == 2 * kSecretBytes &&
           sodium_hex2bin(secret.data(), secret.size(), digits.data(), digits.size(), nullptr,
                          &bytes, nullptr) == 0 &&
           bytes == kSecretBytes;
}

void write_all(int file, std::string_view bytes, const fs::path& path)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0)
            throw engine::Error(
                fmt::format("{}: cannot be written: {}", path.string(), why(errno)));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file) != 0)
        throw engine::Error(fmt::format("{}: cannot be written: {}", path.string(), why(errno)));
}

} // namespace

struct Key::Secrets {
    std::array<Secret, engine::kEntityKinds.size()> of_kind{};

    Secrets() { sodium_mlock(this, sizeof(Secrets)); }    // best effort: a limit may forbid it
    ~Secrets() { sodium_munlock(this, sizeof(Secrets)); } // wipes it as well
    Secrets(const Secrets&) = delete;
    Secrets& operator=(const Secrets&) = delete;
};

Key::Key(std::string_view secret)
{
    if (secret.size() != kSecretBytes) throw std::invalid_argument("a key has 32 bytes");
    start_sodium();
    secrets_ = std::make_unique<Secrets>();
    Secret master;
    std::copy(secret.begin(), secret.end(), master.begin());
    for (std::size_t kind = 0; kind < engine::kEntityKinds.size(); ++kind) {
        secrets_->of_kind[kind] =
            hmac(master, fmt::format("spindel pseudonym key 1 {}", engine::kEntityKinds[kind]));
    }
    const auto id = hmac(master, "spindel key id 1");
    id_ = base32({id.data(), kIdBytes});
    sodium_memzero(master.data(), master.size());
}

Key::~Key() = default;
Key::Key(Key&&) noexcept = default;
Key& Key::operator=(Key&&) noexcept = default;

Digest Key::digest(engine::EntityKind kind, std::string_view text) const
{
    return hmac(secrets_->of_kind[static_cast<std::size_t>(kind)], text);
}

Key Key::read(const fs::path& path)
{
    start_sodium();
    WipedText file;
    WipedText secret{std::string(kSecretBytes, '\0')};
    read_private_file(path, file.text);
    std::string_view rest = file.text;
    const auto refuse = [&](std::size_t line, const char* what) {
        throw engine::InputError(path.string(), line, 0, what);
    };
    if (!rest.starts_with(kTitle)) refuse(1, "is no key file; spindel key new makes one");
    rest.remove_prefix(kTitle.size());
    const auto id = take_line(rest, "id ");
    if (!id) refuse(2, "the id of the key is missing");
    const auto digits = take_line(rest, "secret ");
    Secret bytes;
    if (!digits || !read_hex(*digits, bytes)) refuse(3, "the secret is not 64 hexadecimal digits");
    std::copy(bytes.begin(), bytes.end(), secret.text.begin());
    sodium_memzero(bytes.data(), bytes.size());
    Key key(secret.text);
    if (key.id() != *id) refuse(3, "the secret is not the one of this id: the file is damaged");
    return key;
}

std::string make_key_file(const fs::path& path)
{
    start_sodium();
    WipedText secret{std::string(kSecretBytes, '\0')};
    randombytes_buf(secret.text.data(), secret.text.size());
    const Key key(secret.text);
    WipedText digits{std::string(2 * kSecretBytes + 1, '\0')};
    sodium_bin2hex(digits.text.data(), digits.text.size(),
                   reinterpret_cast<const unsigned char*>(secret.text.data()), kSecretBytes);
    digits.text.pop_back(); // the closing NUL
    const WipedText text{fmt::format("{}id {}\nsecret {}\n", kTitle, key.id(), digits.text)};

    const OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
    if (!file && errno == EEXIST)
        throw engine::Error(path.string() + ": is there already; a key is never overwritten");
    if (!file)
        throw engine::Error(fmt::format("{}: cannot be written: {}", path.string(), why(errno)));
    try {
        write_all(file.number(), text.text, path);
    } catch (...) {
        ::unlink(path.c_str()); // half a key is none
        throw;
    }
    return key.id();
}

} // namespace spindel::importers::pseudonyms
