// What a statement says of its entries, and how it is written.
#include "tests/importers/formats/bank_case.h"

namespace spindel::importers::formats {

TEST_F(BankFormats, WhatIsNoStatementIsRefusedWhole)
{
    const auto empty = folder_.write(
        "empty.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                     "<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr></BkToCstmrStmt></Document>");
    EXPECT_EQ(error_of(empty), "empty.xml: holds none of the elements Ntfctn, Ntry, Rpt, Stmt");
    const auto cut =
        folder_.write("cut.xml", statement(entry("<Dt>2025-03-01</Dt>")).substr(0, 200));
    EXPECT_EQ(error_of(cut), "cut.xml:1:200: unclosed token");
    const auto entity =
        folder_.write("entity.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" +
                                        statement("<Ntry>&e;</Ntry>"));
    EXPECT_EQ(error_of(entity), "entity.xml:1:13: a document type declaration is not accepted");
    std::string deep;
    for (int i = 0; i < 40; ++i)
        deep += "<x>";
    EXPECT_NE(error_of(folder_.write("deep.xml", statement(deep))).find("nested too deep"),
              std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(case_));
}

TEST_F(BankFormats, LatinOneIsReadAsItDeclares)
{
    auto text =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + statement(entry("<Dt>2025-03-01</Dt>"));
    text.replace(text.find("K-DEBTOR"), 8, "K-D\xE9");
    import(folder_.write("latin.xml", text));
    EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
              Rows{"K-D\xC3\xA9"});
}

TEST_F(BankFormats, Windows1252IsReadAsItDeclares)
{
    auto text = "<?xml version=\"1.0\" encoding=\"Windows-1252\"?>" +
                statement(entry("<Dt>2025-03-01</Dt>"));
    text.replace(text.find("K-DEBTOR"), 8, "K-\x8A\xE9\x80");
    import(folder_.write("w.xml", text));
    EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
              Rows{"K-\xC5\xA0\xC3\xA9\xE2\x82\xAC"});
    text.replace(text.find("Windows-1252"), 12, "IBM-273");
    EXPECT_EQ(error_of(folder_.write("x.xml", text)),
              "x.xml:1:31: is in an encoding that is not read: save it as UTF-8");
}

TEST_F(BankFormats, ABooleanOfXmlIsAWordOrADigit)
{
    for (const auto* yes : {"true", "1", " 1 "}) {
        import(folder_.write("r.xml",
                             statement(entry("<Dt>2025-03-01</Dt>",
                                             "<RvslInd>" + std::string(yes) + "</RvslInd>"))));
        EXPECT_EQ(
            query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
            Rows{"K-CREDITOR"})
            << yes;
        std::filesystem::remove(case_);
    }
    for (const auto* no : {"false", "0"}) {
        import(folder_.write(
            "r.xml",
            statement(entry("<Dt>2025-03-01</Dt>", "<RvslInd>" + std::string(no) + "</RvslInd>"))));
        EXPECT_EQ(
            query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
            Rows{"K-DEBTOR"})
            << no;
        std::filesystem::remove(case_);
    }
}

TEST_F(BankFormats, WhatMovedOnTheAccountCountsBeforeWhatWasInstructed)
{
    auto text = statement(entry("<Dt>2025-03-01</Dt>"));
    const std::string details = "<AmtDtls><InstdAmt><Amt Ccy=\"SEK\">7</Amt></InstdAmt></AmtDtls>";
    const auto with = [&](const std::string& in_detail, bool has_of_entry) {
        auto changed = text;
        changed.insert(changed.find("<RltdPties>"), in_detail);
        if (!has_of_entry)
            changed.erase(changed.find("<Amt Ccy"), std::string("<Amt Ccy=\"EUR\">1</Amt>").size());
        std::filesystem::remove(case_);
        import(folder_.write("a.xml", changed));
        return query("SELECT amount || ' ' || currency FROM payment");
    };
    EXPECT_EQ(with(details, true), Rows{"10000 EUR"});
    EXPECT_EQ(with("<Amt Ccy=\"USD\">2</Amt>" + details, true), Rows{"20000 USD"});
    EXPECT_EQ(with(details, false), Rows{"70000 SEK"});
}

TEST_F(BankFormats, ACorrectedEntryHasTheKeyThatTheBankGaveIt)
{
    const auto of = [](const std::string& amount) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
               "<Stmt><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id><Svcr><FinInstnId>"
               "<BIC>ESSESESS</BIC></FinInstnId></Svcr></Acct><Ntry><Amt Ccy=\"SEK\">" +
               amount +
               "</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls>"
               "<TxDtls><Refs><AcctSvcrRef>54909901</AcctSvcrRef></Refs><RltdPties><DbtrAcct><Id>"
               "<IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties></TxDtls></NtryDtls>"
               "</Ntry></Stmt></BkToCstmrStmt></Document>";
    };
    import(folder_.write("a.xml", of("901,00")), with_key());
    auto row = query("SELECT quarantine_id || ',' || row FROM quarantine").at(0);
    row.replace(row.find("\"901,00\""), 8, "901.00");
    const auto header = query("SELECT header FROM import_file WHERE record_kind = 4").at(0);
    const auto corrected =
        import(folder_.write("payments-1.csv", "quarantine_id," + header + "\n" + row), with_key());
    EXPECT_EQ(corrected.files.at(0).corrected, 1);
    EXPECT_EQ(query("SELECT record_id FROM payment"), Rows{"54909901"});
    const auto again = import(folder_.write("b.xml", of("901.00")), with_key());
    EXPECT_EQ(again.files.at(0).rows, (engine::RowCounts{1, 0, 1, 0, 0}));
}

TEST_F(BankFormats, OnlyBookedEntriesArePayments)
{
    const auto pending = entry("<Dt>2025-03-01</Dt>", "<Sts><Cd>PDNG</Cd></Sts>");
    const auto report = import(folder_.write(
        "s.xml", statement(pending + entry("<Dt>2025-03-02</Dt>", "<Sts>INFO</Sts>") +
                           entry("<Dt>2025-03-03</Dt>", "<Sts><Cd>FUTR</Cd></Sts>") + "\n" +
                           entry("<Dt>2025-03-04</Dt>", "<Sts><Prtry>HELD</Prtry></Sts>"))));
    EXPECT_EQ(report.files.at(0).rows, (engine::RowCounts{1, 0, 0, 0, 1}));
    EXPECT_EQ(reasons(), Rows{"2 : an entry whose status does not say whether it is booked"});
    EXPECT_EQ(report.files[0].not_booked, 3);
    EXPECT_EQ(faults(report.files[0]).back(), "s.xml: 3 entries that are not booked left out");
    const auto& left = report.files[0].unknown_columns;
    EXPECT_NE(std::ranges::find(left, "Ntry of status PDNG"), left.end());
    EXPECT_EQ(query("SELECT count FROM import_step WHERE step ="
                    " 'entries that are not booked left out'"),
              Rows{"3"});

    const auto booked = import(
        folder_.write("b.xml", statement(entry("<Dt>2025-03-05</Dt>", "<Sts><Cd>BOOK</Cd></Sts>") +
                                         entry("<Dt>2025-03-06</Dt>", "<Sts>BOOK</Sts>"))));
    EXPECT_EQ(booked.files.at(0).rows, (engine::RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(booked.files[0].not_booked, 0);
}

TEST_F(BankFormats, WhatAnInterimReportExpectsIsNoPayment)
{
    const auto report = import(folder_.write(
        "i.sta", ":20:R\n:25:K-OWN\n:28C:1\n:34F:EUR0,\n:61:250301EC1,NTRFX\n:86:?31K-OTHER\n"
                 ":61:250301C2,NTRFX\n:86:?31K-OTHER\n-\n"));
    EXPECT_EQ(payments(), Rows{"2025-03-01T00:00:00Z K-OTHER>K-OWN 20000 EUR > 1 "});
    EXPECT_EQ(report.files.at(0).not_booked, 1);
}

} // namespace spindel::importers::formats
