/// XML files as a stream of elements, read in bounded memory and without surprises.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "engine/progress.h"

namespace spindel::importers::exchange {

using XmlAttributes = std::map<std::string, std::string, std::less<>>;

/// What is told of a file's elements, in their order. Names are without their namespace prefix.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void begin(std::string_view element, const XmlAttributes& attributes,
                       std::size_t line) = 0;
    /// `text` is all text between the element's begin and end, without that of its children.
    virtual void end(std::string_view element, std::string_view text) = 0;
};

/// A file that is read a piece at a time.
///
/// Document type declarations are refused, so no entity can grow or lead out of the file; so are
/// elements more than 32 deep, texts of more than 64 MiB, and tags and comments of more than 4 MiB.
///
/// Its text may be UTF-8, UTF-16, ISO 8859-1 or Windows-1252, as it declares.
class XmlStream {
public:
    /// @param name is how errors call the file. The listener must outlive this.
    /// @throws engine::Error if the file cannot be read.
    XmlStream(const std::filesystem::path& path, std::string name, XmlListener& listener);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Tells the listener of the next piece, of 1 MiB at most. @return false past the end.
    /// @throws engine::InputError where the file is not such XML or the listener throws one;
    ///         engine::Error if it cannot be read.
    bool read_some();

    std::uint64_t bytes_read() const { return bytes_read_; }

private:
    class Reader;

    std::string name_;
    std::ifstream file_;
    std::unique_ptr<Reader> reader_;
    std::string chunk_;
    std::uint64_t bytes_read_ = 0;
};

/// Reads a file to its end. @throws as XmlStream::read_some; engine::Cancelled.
void read_xml(const std::filesystem::path& path, const std::string& name, XmlListener& listener,
              const engine::Progress& progress = {});

} // namespace spindel::importers::exchange
