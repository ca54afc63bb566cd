#include "tests/importers/formats/bank_case.h"

namespace spindel::importers::formats {

TEST_F(BankFormats, AStatementsEntriesArePaymentsFromOrToItsAccount)
{
    const auto report = import(corpus("camt/statement.xml"));
    EXPECT_EQ(payments(),
              (Rows{"2025-03-01T00:00:00Z K-PAYER>K-OWN 1205000 SEK NO>SE 1 SE-NDEASESS",
                    "2025-03-01T09:15:00Z K-OWN>K-ONE 100000 SEK SE> 0 SE-NDEASESS",
                    "2025-03-01T09:15:00Z K-OWN>K-TWO 200000 SEK SE> 0 SE-NDEASESS"}));
    EXPECT_EQ(query("SELECT record_id FROM payment ORDER BY line LIMIT 1"), Rows{"REF1"});
    EXPECT_EQ(reasons(), (Rows{"47 payee_account_id: empty, but must be filled"})); // the fee
    EXPECT_EQ(query("SELECT a.text || ' ' || b.text || ' ' || layer FROM contact"
                    " JOIN identifier a ON a.identifier_id = from_id"
                    " JOIN identifier b ON b.identifier_id = to_id"),
              Rows{"A-BEHIND A-PAYER ultimate debtor"});
    EXPECT_EQ(query("SELECT a.text || ' ' || ifnull(b.text, '-') || ' ' || country FROM account"
                    " JOIN identifier a ON a.identifier_id = account_id"
                    " LEFT JOIN identifier b ON b.identifier_id = actor_id ORDER BY line, a.text"),
              (Rows{"K-OWN - SE", "K-PAYER A-PAYER NO", "K-ONE - ", "K-TWO - "}));
    EXPECT_TRUE(holds_nowhere("Some Body"));
    const auto& left = report.files.at(0).unknown_columns;
    EXPECT_NE(std::ranges::find(left, "Pty/Nm"), left.end()); // said, and not taken
}

TEST_F(BankFormats, TheSameFileTwiceLeavesTheBytes)
{
    for (const auto* name :
         {"camt/statement.xml", "pacs008/transfer.xml", "mt940/german.sta", "goaml/report.xml"}) {
        import(corpus(name));
        const auto before = test::bytes_of(case_);
        const auto again = import(corpus(name));
        EXPECT_EQ(again.total().stored, 0) << name;
        EXPECT_EQ(test::bytes_of(case_), before) << name;
    }
}

TEST_F(BankFormats, RawAccountsAreRefusedMaskedAndEachRowOfOneLineIsKept)
{
    const auto report = import(corpus("camt/one_line.xml"));
    EXPECT_EQ(report.total(), (engine::RowCounts{4, 0, 0, 0, 4}));
    EXPECT_EQ(test::count(case_, "quarantine"), 4);
    EXPECT_TRUE(holds_nowhere("50000000058398257466"));
    EXPECT_TRUE(holds_nowhere("386011117947"));
    EXPECT_TRUE(holds_nowhere("Some Body"));
}

TEST_F(BankFormats, WithAKeyTheRefusedRowsComeInAndLeaveQuarantine)
{
    import(corpus("camt/one_line.xml"));
    const auto report = import(corpus("camt/one_line.xml"), with_key());
    EXPECT_EQ(report.total(), (engine::RowCounts{4, 4, 0, 0, 0}));
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
    EXPECT_EQ(query("SELECT DISTINCT payer_country || payee_country FROM payment"), Rows{"NOSE"});
    EXPECT_TRUE(holds_nowhere("386011117947"));
}

TEST_F(BankFormats, EqualEntriesAreSeveralPayments)
{
    const auto one = entry("<Dt>2025-03-01</Dt>");
    import(folder_.write("two.xml", statement(one + one)));
    EXPECT_EQ(test::count(case_, "payment"), 2);
    // the second of the two comes again in a longer statement
    const auto report = import(folder_.write("three.xml", statement(one + "\n" + one + one)));
    EXPECT_EQ(report.files.at(0).rows, (engine::RowCounts{3, 1, 2, 0, 0}));
}

TEST_F(BankFormats, EqualEntriesAreSeveralPaymentsHoweverTheirAccountsAreWritten)
{
    const auto paid_by = [](const std::string& account) {
        auto one = entry("<Dt>2025-03-01</Dt>");
        one.replace(one.find("K-DEBTOR"), 8, account);
        one.replace(one.find("K-CREDITOR"), 10, "K-OWN");
        return one;
    };
    const auto entries =
        paid_by("SE45 5000 0000 0583 9825 7466") + paid_by("se4550000000058398257466") + "\n" +
        paid_by("ESSESESS/SE4550000000058398257466") + paid_by("12-34.5 x") + paid_by("12345X");
    const auto report = import(folder_.write("a.xml", statement(entries)), with_key());
    EXPECT_EQ(report.files.at(0).rows, (engine::RowCounts{5, 5, 0, 0, 0}));
    EXPECT_EQ(query("SELECT count(DISTINCT payer_account_id) FROM payment"), Rows{"2"});
    // the same entries of another file, each written otherwise, are the same payments
    const auto turned = paid_by("12345X") + paid_by("1 2345 x") + "\n" +
                        paid_by("SE4550000000058398257466") + paid_by("SE4550000000058398257466") +
                        paid_by("SE4550000000058398257466") + paid_by("SE4550000000058398257466");
    EXPECT_EQ(import(folder_.write("b.xml", statement(turned)), with_key()).files.at(0).rows,
              (engine::RowCounts{6, 1, 5, 0, 0}));
}

TEST_F(BankFormats, AReversalGoesBackToTheCreditor)
{
    import(
        folder_.write("r.xml", statement(entry("<Dt>2025-03-01</Dt>", "<RvslInd>true</RvslInd>"))));
    EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
              Rows{"K-CREDITOR"});
}

TEST_F(BankFormats, LocalTimesNeedAZoneAndTheHourThatComesTwiceIsRefused)
{
    const auto file =
        folder_.write("t.xml", statement(entry("<DtTm>2025-07-01T12:00:00</DtTm>") + "\n" +
                                         entry("<DtTm>2025-10-26T02:30:00</DtTm>")));
    import(file);
    EXPECT_EQ(test::count(case_, "payment"), 0);
    EXPECT_EQ(reasons()[0], "1 time: a local time whose zone is not known (--zone says it)");
    import(file, in_zone("Europe/Stockholm"));
    EXPECT_EQ(payments(), Rows{"2025-07-01T10:00:00Z K-DEBTOR>K-OWN 10000 EUR > 0 "});
}

TEST_F(BankFormats, ATransferIsKeyedByItsUetr)
{
    import(corpus("pacs008/transfer.xml"));
    EXPECT_EQ(payments(), Rows{"2025-03-03T00:00:00Z K-FROM>K-TO 999500 EUR NO>SE 1 NO-DNBANOKK"});
    EXPECT_EQ(query("SELECT record_id FROM payment"), Rows{"8a562c67-ca16-48ba-b074-65581be6f001"});
    EXPECT_EQ(query("SELECT text FROM account JOIN identifier ON identifier_id = actor_id"),
              Rows{"5493001KJTIIGC8Y1R12"}); // an LEI is public
}

TEST_F(BankFormats, AGermanStatement)
{
    import(corpus("mt940/german.sta"));
    EXPECT_EQ(payments(), (Rows{"2025-03-01T00:00:00Z K-PAYER>K-OWN 125000 EUR > 1 DE-DEUTDEFF",
                                "2025-03-01T00:00:00Z K-OWN>K-PAYEE 70000 EUR > 1 DE-DEUTDEFF"}));
    EXPECT_EQ(reasons(),
              (Rows{"11 payee_account_id: an entry that states no account of the other side",
                    "13 time: no day of the calendar", "15 : no entry of the form that :61: has"}));
    EXPECT_TRUE(holds_nowhere("12345678"));
}

TEST_F(BankFormats, ADutchStatementWithAKey)
{
    import(corpus("mt940/dutch.sta"), with_key());
    EXPECT_EQ(query("SELECT payer_country || '>' || payee_country || ' ' || amount FROM payment"
                    " ORDER BY line"),
              (Rows{"NL>NL 250000", "NL>NL 100000"}));
    // a credit taken back goes out as the debit does
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT payer_account_id FROM payment)"), 1);
}

TEST_F(BankFormats, TheSourceMayBeStated)
{
    ImportOptions options;
    options.formats.source = "SE-BANK";
    import(corpus("camt/statement.xml"), options);
    EXPECT_EQ(query("SELECT DISTINCT name FROM payment JOIN source USING (source_id)"),
              Rows{"SE-BANK"});
}

} // namespace spindel::importers::formats
