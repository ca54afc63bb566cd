#include "importers/exchange/xml_stream.h"

#include <algorithm>
#include <array>
#include <exception>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <expat.h>

#include "engine/error.h"
#include "importers/unread_file.h"

namespace spindel::importers::exchange {

namespace {

constexpr std::size_t kDeepest = 32;
constexpr std::size_t kLongestText = std::size_t{64} << 20;
constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kLongestTag = std::size_t{4} << 20; // expat reads an open one from its begin

std::string_view without_prefix(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

/// Tells expat Windows-1252, which many systems declare; the other encodings it knows itself.
int on_encoding(void*, const char* name, XML_Encoding* encoding)
{
    // 0x80 to 0x9F; the five bytes that stand for nothing are refused as expat comes to them
    constexpr std::array<int, 32> kBetween{
        0x20AC, -1,     0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, -1,     0x017D, -1,     -1,     0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, -1,     0x017E, 0x0178};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    if (lower != "windows-1252" && lower != "cp1252") return XML_STATUS_ERROR;
    for (int byte = 0; byte < 256; ++byte)
        encoding->map[byte] = byte;
    std::ranges::copy(kBetween, encoding->map + 0x80);
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace

/// Expat calls C functions, through which no exception may pass: it is kept until expat is back.
class XmlStream::Reader {
public:
    Reader(std::string name, XmlListener& listener)
        : name_(std::move(name)), listener_(listener), parser_(XML_ParserCreate(nullptr))
    {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_begin, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
        XML_SetUnknownEncodingHandler(parser_.get(), on_encoding, nullptr);
    }

    void read(std::string_view bytes, bool is_last)
    {
        const auto status =
            XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), is_last);
        if (failure_) std::rethrow_exception(failure_);
        if (status == XML_STATUS_OK) return check_open_tag(bytes.size());
        const auto error = XML_GetErrorCode(parser_.get());
        if (error == XML_ERROR_UNKNOWN_ENCODING)
            fail("is in an encoding that is not read: save it as UTF-8");
        fail(XML_ErrorString(error));
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    [[noreturn]] void fail(const std::string& what) const
    {
        throw engine::InputError(name_, XML_GetCurrentLineNumber(parser_.get()),
                                 XML_GetCurrentColumnNumber(parser_.get()) + 1, what);
    }

    /// Each piece of a file makes expat look at a tag or comment anew that it does not end.
    void check_open_tag(std::size_t read)
    {
        read_ += read;
        const auto begin = XML_GetCurrentByteIndex(parser_.get()); // -1 before the first
        const auto open = read_ - static_cast<std::uint64_t>(std::max<XML_Index>(0, begin));
        if (open > kLongestTag) fail("a tag, comment or instruction of more than 4 MiB");
    }

    template <typename Action>
    void guarded(const Action& action)
    {
        if (failure_) return;
        try {
            action();
        } catch (...) {
            failure_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    void begin(const char* element, const char** attributes)
    {
        if (texts_.size() == kDeepest) fail("elements are nested too deep");
        texts_.emplace_back();
        XmlAttributes named;
        for (; *attributes != nullptr; attributes += 2)
            named.emplace(without_prefix(attributes[0]), attributes[1]);
        listener_.begin(without_prefix(element), named, XML_GetCurrentLineNumber(parser_.get()));
    }

    void end(const char* element)
    {
        const auto text = std::move(texts_.back());
        texts_.pop_back();
        listener_.end(without_prefix(element), text);
    }

    void add_text(std::string_view text)
    {
        if (texts_.back().size() + text.size() > kLongestText) fail("a text is longer than 64 MiB");
        texts_.back() += text;
    }

    static Reader& self(void* reader) { return *static_cast<Reader*>(reader); }
    static void on_begin(void* reader, const char* element, const char** attributes)
    {
        self(reader).guarded([&] { self(reader).begin(element, attributes); });
    }
    static void on_end(void* reader, const char* element)
    {
        self(reader).guarded([&] { self(reader).end(element); });
    }
    static void on_text(void* reader, const char* text, int length)
    {
        self(reader).guarded([&] {
            self(reader).add_text({text, static_cast<std::size_t>(length)});
        });
    }
    static void on_doctype(void* reader, const char*, const char*, const char*, int)
    {
        self(reader).guarded(
            [&] { self(reader).fail("a document type declaration is not accepted"); });
    }

    std::string name_;
    XmlListener& listener_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::vector<std::string> texts_; // of the open elements
    std::uint64_t read_ = 0;         // bytes
    std::exception_ptr failure_;
};

XmlStream::XmlStream(const std::filesystem::path& path, std::string name, XmlListener& listener)
    : name_(std::move(name)), file_(path, std::ios::binary),
      reader_(std::make_unique<Reader>(name_, listener)), chunk_(kChunk, '\0')
{
    if (!file_) throw unread_file(path.string());
}

XmlStream::~XmlStream() = default;

bool XmlStream::read_some()
{
    if (!file_) return false;
    file_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
    if (file_.bad()) throw unread_file(name_);
    const auto size = static_cast<std::size_t>(file_.gcount());
    bytes_read_ += size;
    reader_->read(std::string_view(chunk_).substr(0, size), !file_);
    return true;
}

void read_xml(const std::filesystem::path& path, const std::string& name, XmlListener& listener,
              const engine::Progress& progress)
{
    XmlStream stream(path, name, listener);
    const auto total = std::filesystem::file_size(path);
    while (stream.read_some())
        progress.at(name, stream.bytes_read(), total);
}

} // namespace spindel::importers::exchange
