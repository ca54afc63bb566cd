#include "tests/importers/formats/format_case.h"

#include <fmt/format.h>

namespace spindel::importers::formats {

namespace {

/// A payment of 100 SEK within an entry.
std::string detail_of(const std::string& reference, const std::string& end_to_end)
{
    return fmt::format(
        "<TxDtls><Refs><AcctSvcrRef>{}</AcctSvcrRef><EndToEndId>{}</EndToEndId></Refs>"
        "<Amt Ccy=\"SEK\">100.00</Amt><RltdPties><DbtrAcct><Id><IBAN>"
        "DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties></TxDtls>",
        reference, end_to_end);
}

std::string entry_of(const std::string& details, const std::string& more = "",
                     const std::string& direction = "CRDT")
{
    return "<Ntry><Amt Ccy=\"SEK\">100.00</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>" + more +
           "<BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls>" + details + "</NtryDtls></Ntry>";
}

std::string statement_of(const std::string& entries)
{
    return "<Document "
           "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>"
           "<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id><Svcr><FinInstnId><BIC>ESSESESS</"
           "BIC>"
           "</FinInstnId></Svcr></Acct>" +
           entries + "</Stmt></BkToCstmrStmt></Document>";
}

class CamtKeys : public FormatCase {
protected:
    engine::RowCounts rows_of(const std::string& entries)
    {
        return import(folder_.write("a.xml", statement_of(entries)), with_key()).files.at(0).rows;
    }
};

} // namespace

TEST_F(CamtKeys, AWordInPlaceOfAReferenceIsNoKey)
{
    std::string entries;
    for (const auto* none : {"NOTPROVIDED", "NonRef", "0", "-", "N/A"}) {
        for (const auto* id : {"E1", "E2"})
            entries += entry_of(detail_of(none, std::string(none) + id));
    }
    EXPECT_EQ(rows_of(entries), (engine::RowCounts{10, 10, 0, 0, 0}));
    EXPECT_EQ(rows_of(entries + " "), (engine::RowCounts{10, 0, 10, 0, 0})); // the same ones again
}

TEST_F(CamtKeys, AReferenceThatDetailsShareIsOfNoneOfThem)
{
    const auto both = detail_of("B77", "E1") + detail_of("B77", "E2");
    const auto of_entry = "<AcctSvcrRef>B78</AcctSvcrRef>";
    EXPECT_EQ(rows_of(entry_of(both) +
                      entry_of(detail_of("B78", "E3") + detail_of("B79", "E4"), of_entry)),
              (engine::RowCounts{4, 4, 0, 0, 0}));
    EXPECT_EQ(query("SELECT record_id FROM payment WHERE record_id LIKE 'B%'"), Rows{"B79"});
}

TEST_F(CamtKeys, WhatIsTakenBackIsAPaymentOfItsOwn)
{
    const auto paid = entry_of(detail_of("R1", "E1"));
    const auto back = entry_of(detail_of("R1", "E1"), "<RvslInd>true</RvslInd>", "DBIT");
    EXPECT_EQ(rows_of(paid + back), (engine::RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(query("SELECT count(*) FROM payment WHERE record_id = 'R1'"), Rows{"1"});
}

TEST_F(CamtKeys, EntriesThatShareAReferenceAreAllTaken)
{
    const auto of = [](const std::string& id, const std::string& amount) {
        auto entry = entry_of(detail_of("B1", id));
        for (auto at = entry.find("100.00"); at != entry.npos; at = entry.find("100.00"))
            entry.replace(at, 6, amount);
        return entry;
    };
    const auto batch = of("E1", "1") + of("E2", "2") + of("E3", "3");
    EXPECT_EQ(rows_of(batch), (engine::RowCounts{3, 3, 0, 0, 0}));
    EXPECT_EQ(query("SELECT amount FROM payment WHERE record_id = 'B1'"), Rows{"10000"});
    EXPECT_EQ(rows_of(batch + " "), (engine::RowCounts{3, 0, 3, 0, 0})); // the same ones again
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
}

TEST_F(CamtKeys, AnEntryOfABatchThatCameAloneBeforeIsNotTakenTwice)
{
    const auto one = entry_of(detail_of("B1", "E1"));
    auto other = one;
    other.replace(other.find("<Dt>2025-03-01"), 14, "<Dt>2025-03-02");
    EXPECT_EQ(rows_of(other), (engine::RowCounts{1, 1, 0, 0, 0}));
    // which of the two has the reference is known only where both are: the first is in quarantine
    EXPECT_EQ(rows_of(one + other), (engine::RowCounts{2, 0, 1, 1, 1}));
    EXPECT_EQ(test::count(case_, "payment"), 1);
}

TEST_F(CamtKeys, OnePaymentInTheStatementsOfBothItsAccountsIsOne)
{
    const auto one = entry_of(detail_of("B1", "E1"));
    EXPECT_EQ(rows_of(one + one), (engine::RowCounts{2, 1, 1, 0, 0}));
}

} // namespace spindel::importers::formats
