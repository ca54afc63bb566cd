// Balances, counts and sums that do not fit what a file holds are said, and nothing is lost for
// them.
#include "tests/importers/formats/format_case.h"

#include <algorithm>

#include <fmt/format.h>

namespace spindel::importers::formats {

namespace {

class ControlSums : public FormatCase {
protected:
    /// The doubts about a file, each "line: text", all of whose payments are stored.
    Rows doubts(const std::string& name, const std::string& text, std::int64_t payments)
    {
        const auto report = import(folder_.write(name, text));
        EXPECT_EQ(report.files.at(0).rows.stored + report.files.at(0).rows.duplicate, payments);
        const auto lines = messages(report);
        Rows said;
        for (const auto& [line, remark] : report.files[0].remarks) {
            said.push_back(fmt::format("{}: {}", line, remark));
            EXPECT_NE(std::ranges::find(lines, name + ":" + said.back()), lines.end());
        }
        return said;
    }

    Rows logged(const std::string& what) const
    {
        return query("SELECT count FROM import_step WHERE step = 'not taken: " + what + "'");
    }
};

std::string sta(const std::string& opening, const std::string& closing)
{
    return ":20:R\n:25:K-OWN\n" + opening +
           ":61:2503010301C12,50NTRFA\n:86:?31K-OTHER\n"
           ":61:2503010301D2,NTRFB\n:86:?31K-OTHER\n" +
           closing + "-\n";
}

std::string camt(const std::string& about, const std::string& name = "Stmt")
{
    const auto entry = [](const char* direction, const char* amount, const char* status) {
        return fmt::format("<Ntry><Amt Ccy=\"SEK\">{}</Amt><CdtDbtInd>{}</CdtDbtInd><Sts>{}</Sts>"
                           "<BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls><Btch><NbOfTxs>1"
                           "</NbOfTxs></Btch><TxDtls><RltdPties>"
                           "<DbtrAcct><Id><Othr><Id>K-A</Id></Othr></Id></DbtrAcct>"
                           "<CdtrAcct><Id><Othr><Id>K-B</Id></Othr></Id></CdtrAcct>"
                           "</RltdPties></TxDtls></NtryDtls></Ntry>",
                           amount, direction, status);
    };
    return fmt::format("<Document><BkToCstmrStmt>\n<{0}><Acct><Id><Othr><Id>K-OWN</Id></Othr></Id>"
                       "</Acct>{1}{2}{3}{4}</{0}></BkToCstmrStmt></Document>",
                       name, about, entry("CRDT", "12.50", "BOOK"), entry("DBIT", "2", "BOOK"),
                       entry("CRDT", "100", "PDNG"));
}

std::string balance(const std::string& code, const std::string& amount,
                    const std::string& direction = "CRDT", const std::string& currency = "SEK")
{
    return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"" + currency +
           "\">" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd></Bal>";
}

} // namespace

TEST_F(ControlSums, AnMt940StatementsBalancesAreComparedWithItsEntries)
{
    const std::string open = ":60F:C250228SEK1,\n";
    EXPECT_EQ(doubts("fits.sta", sta(open, ":62F:C250301SEK11,50\n"), 2), Rows{});
    EXPECT_EQ(doubts("debit.sta", sta(":60F:D250228SEK20,\n", ":62F:D250301SEK9,5\n"), 2), Rows{});
    EXPECT_EQ(doubts("page.sta", sta(":60M:C250228SEK1,\n", ":62M:C250301SEK11,50\n"), 2), Rows{});
    EXPECT_EQ(
        doubts("other.sta", sta(open, ":62F:D250301SEK11,50\n"), 2),
        Rows{"8: a statement whose closing balance (:62F:) is -11.5, while its opening balance "
             "and entries come to 11.5"});
    EXPECT_EQ(logged("statement whose closing balance (:62F:) is not what its entries come to"),
              Rows{"1"});
    // each statement of a file for itself, and the last at its end
    EXPECT_EQ(
        doubts("cut.sta", sta(open, "") + sta(open, ":62F:C250301SEK11,50\n") + sta(open, ""), 6),
        (Rows{"3: a statement without its closing balance (:62F:): it may be cut off",
              "20: a statement without its closing balance (:62F:): it may be cut off"}));
    EXPECT_EQ(logged("statement without its closing balance (:62F:)"), Rows{"2"});
}

TEST_F(ControlSums, AnUnreadableEntryOfMt940LeavesNothingToCompare)
{
    const auto report = import(
        folder_.write("u.sta", ":20:R\n:25:K-OWN\n:60F:C250228SEK1,\n:61:2503010301C1.234,56NTRFA\n"
                               ":86:?31K-OTHER\n:62F:C250301SEK1235,56\n-\n"));
    ASSERT_EQ(report.files.at(0).remarks.size(), 1U);
    EXPECT_EQ(
        report.files[0].remarks[0].text,
        "a statement whose closing balance (:62F:) cannot be compared: the amount of an entry "
        "cannot be read");
    // the refused amount is quoted, and kept, as it stands in the file
    EXPECT_EQ(query("SELECT value FROM quarantine"), Rows{"1.234,56"});
    EXPECT_NE(query("SELECT row FROM quarantine").at(0).find("\"1.234,56\""), std::string::npos);
}

TEST_F(ControlSums, AnInterimReportCountsItsEntries)
{
    const std::string interim = ":34F:SEK0,\n";
    EXPECT_EQ(doubts("a.sta", sta(interim, ":90D:1SEK2,\n:90C:1SEK12,5\n"), 2), Rows{});
    EXPECT_EQ(doubts("b.sta", sta(interim, ":90D:2SEK2,\n:90C:1SEK13,\n"), 2),
              (Rows{"8: a statement that counts 2 debits of 2 in all (:90D:), while it has 1 of 2",
                    "9: a statement that counts 1 credits of 13 in all (:90C:), while it has 1 of "
                    "12.5"}));
}

TEST_F(ControlSums, ACamtStatementsBalancesAndTotalsAreComparedWithItsEntries)
{
    const auto open = balance("OPBD", "1.00000");
    EXPECT_EQ(doubts("a.xml", camt(open + balance("CLBD", "11.5")), 2), Rows{});
    EXPECT_EQ(
        doubts("b.xml", camt(open + balance("CLBD", "11.5", "DBIT")), 2),
        Rows{"2: a statement whose closing balance (CLBD) is -11.5, while its opening balance "
             "and entries come to 11.5"});
    EXPECT_EQ(doubts("c.xml", camt(open), 2),
              Rows{"2: a statement without its closing balance (CLBD): it may be cut off"});
    EXPECT_EQ(doubts("d.xml", camt(open + balance("ITBD", "7")), 2), Rows{}); // a page of several
    EXPECT_EQ(
        doubts("e.xml",
               camt(balance("OPBD", "1", "CRDT", "EUR") + balance("CLBD", "1", "CRDT", "EUR")), 2),
        Rows{}); // of another currency
    const auto totals = [](const std::string& count, const std::string& sum) {
        return "<TxsSummry><TtlNtries><NbOfNtries>" + count + "</NbOfNtries><Sum>" + sum +
               "</Sum></TtlNtries></TxsSummry>";
    };
    EXPECT_EQ(doubts("f.xml", camt(totals("2", "14.50")), 2), Rows{});
    EXPECT_EQ(doubts("g.xml", camt(totals("3", "114.50")), 2), Rows{}); // with the pending one
    EXPECT_EQ(
        doubts("h.xml", camt(totals("4", "14.50"), "Rpt"), 2),
        Rows{"2: a statement that counts 4 entries (TxsSummry/TtlNtries/NbOfNtries), while it "
             "has 3"});
    EXPECT_EQ(doubts("i.xml", camt(totals("2", "15")), 2),
              Rows{"2: a statement whose entries are said to come to 15 (TxsSummry/TtlNtries/Sum), "
                   "while they come to 114.5"});
    EXPECT_EQ(logged("statement of other entries than it counts (TtlNtries)"), (Rows{"1", "1"}));
    auto batch = camt("");
    batch.replace(batch.find("<NbOfTxs>1"), 10, "<NbOfTxs>5");
    EXPECT_EQ(doubts("j.xml", batch, 2),
              Rows{"2: an entry that counts 5 transactions (NbOfTxs), while it has 1"});
}

TEST_F(ControlSums, AMessageOfTransfersIsComparedWithItsControlSum)
{
    const auto message = [](const std::string& header) {
        const auto transfer = [](const char* amount) {
            return std::string("<CdtTrfTxInf><IntrBkSttlmAmt Ccy=\"EUR\">") + amount +
                   "</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt>"
                   "<DbtrAcct><Id><Othr><Id>K-A</Id></Othr></Id></DbtrAcct>"
                   "<CdtrAcct><Id><Othr><Id>K-B</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>";
        };
        return "<Document>\n<FIToFICstmrCdtTrf><GrpHdr>" + header + "</GrpHdr>" + transfer("10") +
               transfer("2.5") + "</FIToFICstmrCdtTrf></Document>";
    };
    EXPECT_EQ(doubts("a.xml", message("<NbOfTxs>2</NbOfTxs><CtrlSum>12.50</CtrlSum>"), 2), Rows{});
    EXPECT_EQ(doubts("b.xml", message("<NbOfTxs>3</NbOfTxs><CtrlSum>13</CtrlSum>"), 2),
              (Rows{"2: a message that counts 3 transfers (NbOfTxs), while it has 2",
                    "2: a message whose transfers are said to come to 13 (GrpHdr/CtrlSum), while "
                    "they come to 12.5"}));
}

TEST_F(ControlSums, RefusedAmountsOfXmlAreQuotedAsTheyStand)
{
    auto text = camt("");
    text.replace(text.find(">12.50<"), 7, ">-12.500000<");
    import(folder_.write("a.xml", text));
    EXPECT_EQ(query("SELECT value FROM quarantine"), Rows{"-12.500000"});
}

} // namespace spindel::importers::formats
