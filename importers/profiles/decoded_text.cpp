#include "importers/profiles/decoded_text.h"

#include <utility>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "engine/error.h"
#include "importers/characters.h"
#include "importers/unread_file.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

const char* icu_name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::utf_16: return "UTF-16";
    case Encoding::utf_16le: return "UTF-16LE";
    case Encoding::latin_1: return "ISO-8859-1";
    case Encoding::windows_1252: return "windows-1252";
    case Encoding::utf_8: break;
    }
    return nullptr;
}

} // namespace

struct DecodedText::Converter {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter;
    std::u16string buffer = std::u16string(kPiece, u'\0');

    explicit Converter(const char* encoding) : converter(ucnv_open(encoding, &status))
    {
        if (U_FAILURE(status))
            throw engine::Error(std::string("the encoding ") + encoding + " is not known here");
    }
    ~Converter() { ucnv_close(converter); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    void append(std::string& text, std::string_view bytes, bool is_last)
    {
        const char* from = bytes.data();
        do {
            status = U_ZERO_ERROR;
            UChar* to = buffer.data();
            ucnv_toUnicode(converter, &to, buffer.data() + buffer.size(), &from,
                           bytes.data() + bytes.size(), nullptr, is_last ? 1 : 0, &status);
            icu::UnicodeString(buffer.data(), static_cast<std::int32_t>(to - buffer.data()))
                .toUTF8String(text);
        } while (status == U_BUFFER_OVERFLOW_ERROR);
    }
};

DecodedText::DecodedText(const std::filesystem::path& path, std::string name, Encoding encoding,
                         std::uint64_t from)
    : name_(std::move(name)), file_(path, std::ios::binary)
{
    if (from > 0) file_.seekg(static_cast<std::streamoff>(from));
    if (!file_) throw unread_file(name_);
    if (const auto* called = icu_name(encoding)) converter_ = std::make_unique<Converter>(called);
}

DecodedText::~DecodedText() = default;

bool DecodedText::append_to(std::string& text)
{
    if (is_at_end_) return false;
    bytes_.resize(kPiece);
    file_.read(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    if (file_.bad()) throw unread_file(name_);
    bytes_.resize(static_cast<std::size_t>(file_.gcount()));
    bytes_read_ += bytes_.size();
    is_at_end_ = file_.eof();
    if (converter_) {
        const auto begin = text.size();
        converter_->append(text, bytes_, is_at_end_);
        const bool has_mark = std::string_view(text).substr(begin).starts_with(kByteOrderMark);
        if (is_first_ && has_mark) text.erase(begin, kByteOrderMark.size());
    } else {
        std::string_view rest = bytes_;
        if (is_first_ && rest.starts_with(kByteOrderMark))
            rest.remove_prefix(kByteOrderMark.size());
        text += rest;
    }
    is_first_ = false;
    return true;
}

} // namespace spindel::importers::profiles
