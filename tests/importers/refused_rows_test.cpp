// What a refused row holds of raw identifiers is masked wherever it stands, where no key is given,
// too.
#include "importers/refused_rows.h"

#include <gtest/gtest.h>

#include "importers/import_case.h"
#include "importers/import_report.h"
#include "importers/raw_pieces.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

constexpr const char* kMisprinted = "SE4650000000058398257466"; // its check digits are wrong
constexpr const char* kParted = "SE46 5000 0000 0583 9825 7466";

/// What a case keeps of a record set without a key, and what the report says.
std::string kept(const std::string& name, const std::string& rows)
{
    const test::TemporaryFolder folder;
    const auto case_path = folder.path() / "c.spindel";
    const auto report = test::import_paths(case_path, {folder.write(name, rows)}, {});
    EXPECT_GT(report.total().quarantined, 0) << rows;
    auto text = to_text(report) + to_json(report);
    for (const auto& row : test::column(case_path, "SELECT row || value FROM quarantine"))
        text += row + "\n";
    return text + test::bytes_of(case_path);
}

} // namespace

TEST(RefusedRows, AMisprintedIbanBesideTheRefusedCellIsMasked)
{
    const std::string header =
        "record_id,time,payer_account_id,payee_account_id,amount,currency,source,remark\n";
    for (const auto* iban : {kMisprinted, kParted}) {
        const std::string account = iban;
        for (const auto& row :
             {"R1,noon," + account + ",K-2,1,SEK,SE-BANK,\n", // another cell is refused
              "R1,2025-03-01T10:00:00Z," + account + ",,1,SEK,SE-BANK,\n",
              "R1,2025-03-01T10:00:00Z,K-1,K-2,1,SEK,SE-BANK,\"" + account +
                  "\",more\n",                                                // its form
              "R1,2025-03-01T10:00:00Z,K-1,K-2,1," + account + ",SE-BANK,\n", // it itself
              "R1,noon,K-1,K-2,1,SEK,SE-BANK," + account + "\n"}) {           // an unknown column
            const auto text = kept("payments.csv", header + row);
            EXPECT_EQ(text.find("0583"), std::string::npos) << row;
            EXPECT_EQ(text.find("583982"), std::string::npos) << row;
        }
    }
}

TEST(RefusedRows, AnIdThatHoldsARawNumberIsMasked)
{
    const auto text = kept("calls.csv", std::string(test::kCallHeader) +
                                            "C1,noon,tel:46701234567,P-2,60,call,SE,NO,SE-TEL\n"
                                            "C2,noon,P-1,x anna@mail.se,60,call,SE,NO,SE-TEL\n");
    for (const auto* raw : {"701234567", "anna@mail"})
        EXPECT_EQ(text.find(raw), std::string::npos) << raw;
    EXPECT_NE(text.find("C1,noon,"), std::string::npos); // the rest as it came
}

TEST(RefusedRows, KeysAndWhatIsNobodysStay)
{
    // a key may look like an IBAN: the row is known by it when it comes back corrected
    const auto text =
        kept("calls.csv", std::string(test::kCallHeader) +
                              "SE20250301000123,noon,P-1,\"P,2\",60,call,SE,NO,SE-TEL\n");
    EXPECT_NE(text.find("SE20250301000123,noon,P-1,\"P,2\",60,call,SE,NO,SE-TEL"),
              std::string::npos);
    for (const auto* nobodys : {"2025-03-01T14:05:09+01:00", "DE12ab34-5678-90ab-cdef-1234567890ab",
                                "P-1", "1234567.5", "", "be12af34be12af34be12af34be12af34",
                                "P-WGCMWA35-RUSHT22UBJU3EIA7GSXWGUE6T4J", "Stockholm"})
        EXPECT_FALSE(looks_raw(nobodys)) << nobodys;
    for (const auto* raw : {kMisprinted, kParted, "+46701234567", "a@b.se"})
        EXPECT_TRUE(looks_raw(raw)) << raw;
}

} // namespace spindel::importers
