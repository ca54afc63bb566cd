#include "importers/formats/format.h"

#include <filesystem>

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class Detection : public FormatCase {
protected:
    std::optional<Format> format(const std::string& name, std::string_view bytes)
    {
        return format_of(folder_.write(name, bytes));
    }
};

} // namespace

TEST_F(Detection, TheContentTellsWhateverTheName)
{
    EXPECT_EQ(format_of(corpus("camt/one_line.xml")), Format::camt);
    EXPECT_EQ(format_of(corpus("pacs008/transfer.xml")), Format::pacs008);
    EXPECT_EQ(format_of(corpus("mt940/dutch.sta")), Format::mt940);
    EXPECT_EQ(format_of(corpus("mt940/german.sta")), Format::mt940);
    EXPECT_EQ(format_of(corpus("goaml/report.xml")), Format::goaml);
    EXPECT_EQ(format_of(corpus("edifact/pnr.edi")), Format::edifact);
    EXPECT_EQ(format_of(corpus("edifact/paxlst.edi")), Format::edifact);
    EXPECT_EQ(format_of(corpus("ftm/entities.jsonl")), Format::ftm);
    EXPECT_EQ(format_of(corpus("case-uco/calls.json")), Format::case_uco);
    EXPECT_EQ(format_of(corpus("records/calls.csv")), std::nullopt);
    EXPECT_EQ(format_of(corpus("graph-json/small.json")), std::nullopt);
    EXPECT_EQ(format_of(corpus("graphml/small.graphml")), std::nullopt);
    EXPECT_EQ(format("calls.csv", test::bytes_of(corpus("camt/statement.xml"))), Format::camt);
    EXPECT_EQ(format("empty", ""), std::nullopt);
}

TEST_F(Detection, ArchivesAreNotUnpacked)
{
    const auto zip = folder_.write("a.xml", std::string("PK\x03\x04", 4) + "anything");
    EXPECT_EQ(error_of(zip), zip.string() + ": is an archive or compressed: unpack it first");
    EXPECT_NE(error_of(folder_.write("a.gz", "\x1F\x8B\x08")).find("unpack it first"),
              std::string::npos);
}

TEST_F(Detection, AFileOfATerabyteOfNothingIsRefusedEarly)
{
    const auto file = folder_.write("big.sta", test::bytes_of(corpus("mt940/dutch.sta")));
    std::filesystem::resize_file(file, std::uintmax_t{1} << 40); // sparse
    EXPECT_EQ(error_of(file),
              "big.sta: has more than 16 GiB: split it, or look whether it is damaged");
    std::filesystem::resize_file(file, std::uintmax_t{1} << 30);
    EXPECT_EQ(error_of(file), "big.sta: has more than 256 MiB, too much for a file of this format");
}

TEST_F(Detection, AFolderMayHoldTablesAndOtherFormats)
{
    folder_.write("set/calls.csv", test::kCallHeader + test::call_row(1));
    folder_.write("set/bank.txt", test::bytes_of(corpus("mt940/german.sta")));
    folder_.write("set/README.md", "nothing to import\n");
    const auto report = import(folder_.path() / "set");
    std::vector<std::string> files;
    for (const auto& file : report.files)
        files.push_back(file.name + " " + std::string(engine::word(*file.kind)));
    EXPECT_EQ(files, (Rows{"calls.csv calls", "bank.txt payments", "bank.txt accounts"}));
}

TEST_F(Detection, AFormatMayBeForcedAndMustFit)
{
    ImportOptions options;
    options.formats.format = Format::edifact;
    EXPECT_EQ(error_of(corpus("mt940/dutch.sta"), options),
              "dutch.sta: holds no EDIFACT interchange (UNB)");
    options.formats.format = Format::mt940;
    const auto line = folder_.write("line.txt", ":61:2503010301C1,NTRFNONREF\n");
    EXPECT_EQ(import(line, options).total(), (engine::RowCounts{1, 0, 0, 0, 1}));
    for (const auto* name : {"camt/statement.xml", "edifact/pnr.edi", "ftm/entities.jsonl"}) {
        const auto error = error_of(corpus(name), options);
        EXPECT_TRUE(error.ends_with("holds no statement (:20:, :25: or :61:)")) << error;
    }
}

TEST_F(Detection, WhatIsNoneOfThemIsSaidInOneLine)
{
    const auto file = folder_.write("x.xml", "<feed><entry/></feed>");
    EXPECT_EQ(error_of(file),
              file.string() + ": neither its name nor its content tells what it holds: name it as "
                              "its records, such as calls.csv, or describe it by a profile");
}

} // namespace spindel::importers::formats
