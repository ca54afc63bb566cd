/// XML files as a stream of elements, read in bounded memory and without surprises.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
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

/// Reads a file, named `name` in errors, to its end.
///
/// Document type declarations are refused, so no entity can grow or lead out of the file; so are
/// elements more than 32 deep, and texts of more than 64 MiB.
///
/// @throws engine::InputError where the file is not such XML or the listener throws one;
///         engine::Error if it cannot be read; engine::Cancelled.
void read_xml(const std::filesystem::path& path, const std::string& name, XmlListener& listener,
              const engine::Progress& progress = {});

} // namespace spindel::importers::exchange
