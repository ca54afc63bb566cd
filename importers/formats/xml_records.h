/// XML files as a row of small trees, one a record, each with what stands around it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "importers/exchange/xml_stream.h"
#include "importers/row_source.h"

namespace spindel::importers::formats {

/// An element; records know those that they stand in. Names are without namespaces.
struct XmlElement {
    std::string name;
    std::string text; // trimmed
    exchange::XmlAttributes attributes;
    std::int64_t line = 0;
    XmlElement* parent = nullptr;
    std::vector<std::unique_ptr<XmlElement>> children{};
    mutable bool is_used = false; // its text was asked for

    /// The first element on a path of names ("Refs/EndToEndId"), or null.
    const XmlElement* find(std::string_view path) const;
    /// All children of a name.
    std::vector<const XmlElement*> all(std::string_view child) const;
    /// The text of the first element on a path; empty where there is none.
    std::string_view text_of(std::string_view path) const;
    /// The same of what is compared only, and counts as not taken.
    std::string_view seen_text(std::string_view path) const;
    /// The nearest element of a name that this stands in, or null.
    const XmlElement* within(std::string_view ancestor) const;
    std::string_view attribute(std::string_view attribute_name) const;
};

/// Reads a file piece by piece. Elements of the given names are handed over when they end, and
/// forgotten then; all else is kept while the element around it is open, up to 64 MiB.
class XmlRecords : public QueuedRows, private exchange::XmlListener {
public:
    XmlRecords(const std::filesystem::path& path, const std::string& name,
               std::set<std::string, std::less<>> records);

    std::uint64_t bytes_read() const override { return stream_.bytes_read(); }
    bool has_raw_identifiers() const override { return true; }
    engine::RecordKind main_kind() const override { return engine::RecordKind::payment; }

protected:
    /// Makes rows of an element of one of the names.
    virtual void take(const XmlElement& record) = 0;

    /// Called at the end of the file, where what stood around the records is still there.
    virtual void end_file() {}

    /// @throws engine::InputError at the end of a file without any such element.
    bool read_more() final;

private:
    void begin(std::string_view element, const exchange::XmlAttributes& attributes,
               std::size_t line) final;
    void end(std::string_view element, std::string_view text) final;
    void forget(const XmlElement& element);

    std::string name_;
    std::set<std::string, std::less<>> records_;
    XmlElement root_;
    XmlElement* open_ = &root_;
    std::size_t kept_ = 0; // bytes, about
    bool has_records_ = false;
    exchange::XmlStream stream_;
};

} // namespace spindel::importers::formats
