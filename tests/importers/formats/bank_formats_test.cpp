#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class BankFormats : public FormatCase {};

std::string statement(const std::string& entries)
{
    return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>"
           "<Acct><Id><Othr><Id>K-OWN</Id></Othr></Id></Acct>" +
           entries + "</Stmt></BkToCstmrStmt></Document>";
}

std::string entry(const std::string& date, const std::string& more = "")
{
    return "<Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + more + "<BookgDt>" + date +
           "</BookgDt><NtryDtls><TxDtls><RltdPties>"
           "<DbtrAcct><Id><Othr><Id>K-DEBTOR</Id></Othr></Id></DbtrAcct>"
           "<CdtrAcct><Id><Othr><Id>K-CREDITOR</Id></Othr></Id></CdtrAcct>"
           "</RltdPties></TxDtls></NtryDtls></Ntry>";
}

} // namespace

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
    for (const auto* name : {"camt/statement.xml", "pacs008/transfer.xml", "mt940/german.sta",
                             "goaml/report.xml"}) {
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
    const auto entries = paid_by("SE45 5000 0000 0583 9825 7466") +
                         paid_by("se4550000000058398257466") + "\n" +
                         paid_by("ESSESESS/SE4550000000058398257466") + paid_by("12-34.5 x") +
                         paid_by("12345X");
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
    import(folder_.write("r.xml", statement(entry("<Dt>2025-03-01</Dt>", "<RvslInd>true</RvslInd>"))));
    EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
              Rows{"K-CREDITOR"});
}

TEST_F(BankFormats, LocalTimesNeedAZoneAndTheHourThatComesTwiceIsRefused)
{
    const auto file = folder_.write(
        "t.xml", statement(entry("<DtTm>2025-07-01T12:00:00</DtTm>") + "\n" +
                           entry("<DtTm>2025-10-26T02:30:00</DtTm>")));
    import(file);
    EXPECT_EQ(test::count(case_, "payment"), 0);
    EXPECT_EQ(reasons()[0],
              "1 time: a local time whose zone is not known (--zone says it)");
    import(file, in_zone("Europe/Stockholm"));
    EXPECT_EQ(payments(), Rows{"2025-07-01T10:00:00Z K-DEBTOR>K-OWN 10000 EUR > 0 "});
}

TEST_F(BankFormats, ATransferIsKeyedByItsUetr)
{
    import(corpus("pacs008/transfer.xml"));
    EXPECT_EQ(payments(),
              Rows{"2025-03-03T00:00:00Z K-FROM>K-TO 999500 EUR NO>SE 1 NO-DNBANOKK"});
    EXPECT_EQ(query("SELECT record_id FROM payment"), Rows{"8a562c67-ca16-48ba-b074-65581be6f001"});
    EXPECT_EQ(query("SELECT text FROM account JOIN identifier ON identifier_id = actor_id"),
              Rows{"5493001KJTIIGC8Y1R12"}); // an LEI is public
}

TEST_F(BankFormats, AGermanStatement)
{
    import(corpus("mt940/german.sta"));
    EXPECT_EQ(payments(),
              (Rows{"2025-03-01T00:00:00Z K-PAYER>K-OWN 125000 EUR > 1 DE-DEUTDEFF",
                    "2025-03-01T00:00:00Z K-OWN>K-PAYEE 70000 EUR > 1 DE-DEUTDEFF"}));
    EXPECT_EQ(reasons(),
              (Rows{"11 payee_account_id: an entry that states no account of the other side",
                    "13 time: no day of the calendar",
                    "15 : no entry of the form that :61: has"}));
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

TEST_F(BankFormats, WhatIsNoStatementIsRefusedWhole)
{
    const auto empty = folder_.write(
        "empty.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                     "<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr></BkToCstmrStmt></Document>");
    EXPECT_EQ(error_of(empty), "empty.xml: holds none of the elements Ntfctn, Ntry, Rpt, Stmt");
    const auto cut = folder_.write("cut.xml", statement(entry("<Dt>2025-03-01</Dt>")).substr(0, 200));
    EXPECT_EQ(error_of(cut), "cut.xml:1:200: unclosed token");
    const auto entity = folder_.write(
        "entity.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" +
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
    auto text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" +
                statement(entry("<Dt>2025-03-01</Dt>"));
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
        import(folder_.write("r.xml", statement(entry("<Dt>2025-03-01</Dt>",
                                                      "<RvslInd>" + std::string(yes) + "</RvslInd>"))));
        EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
                  Rows{"K-CREDITOR"}) << yes;
        std::filesystem::remove(case_);
    }
    for (const auto* no : {"false", "0"}) {
        import(folder_.write("r.xml", statement(entry("<Dt>2025-03-01</Dt>",
                                                      "<RvslInd>" + std::string(no) + "</RvslInd>"))));
        EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
                  Rows{"K-DEBTOR"}) << no;
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
        if (!has_of_entry) changed.erase(changed.find("<Amt Ccy"), std::string("<Amt Ccy=\"EUR\">1</Amt>").size());
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

    const auto booked = import(folder_.write(
        "b.xml", statement(entry("<Dt>2025-03-05</Dt>", "<Sts><Cd>BOOK</Cd></Sts>") +
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

TEST_F(BankFormats, AnIbanIsOneAccountHoweverItIsWritten)
{
    const auto sta = [](const std::string& own, const std::string& other) {
        return ":20:A\n:25:" + own + "\n:28C:1\n:60F:C250301EUR1,\n:61:250301C1,NTRFX\n:86:166?31" +
               other + "\n-\n";
    };
    const auto mt940 = folder_.write("a.sta", sta("NDEAFIHH/FI2112345600000785", "de91100000000123456789") +
                                                  sta("FI2112345600000785/EUR", "DEUTDEFF/DE91100000000123456789"));
    import(mt940);
    EXPECT_TRUE(holds_nowhere("2345600000785"));
    import(mt940, with_key());
    const auto transfer = [](const std::string& account, const std::string& amount) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10\"><FIToFICstmrCdtTrf>"
               "<CdtTrfTxInf><IntrBkSttlmAmt Ccy=\"EUR\">" + amount + "</IntrBkSttlmAmt><IntrBkSttlmDt>"
               "2025-03-01</IntrBkSttlmDt><DbtrAcct><Id>" + account + "</Id></DbtrAcct><CdtrAcct><Id><IBAN>"
               "DE91100000000123456789</IBAN></Id></CdtrAcct></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    };
    import(folder_.write("a.xml", transfer("<IBAN>fi21 1234 5600 0007 85</IBAN>", "5")), with_key());
    import(folder_.write("b.xml", transfer("<Othr><Id>NDEAFIHHXXX/FI2112345600000785</Id></Othr>", "6")),
           with_key());
    EXPECT_EQ(query("SELECT count(*) FROM quarantine"), Rows{"0"});
    EXPECT_EQ(query("SELECT count(DISTINCT payer_account_id) || ' ' ||"
                    " count(DISTINCT payee_account_id) || ' ' || count(*) FROM payment"
                    " WHERE payer_country = 'FI'"),
              Rows{"1 1 2"});
    EXPECT_EQ(query("SELECT count(*) FROM identifier WHERE kind = 3"), Rows{"2"});
}

TEST_F(BankFormats, TheSameDigitsAtTwoBanksAreTwoAccounts)
{
    const auto side = [](const std::string& role, const std::string& bank) {
        return "<" + role + "Agt><FinInstnId><BICFI>" + bank + "</BICFI></FinInstnId></" + role +
               "Agt><" + role + "Acct><Id><Othr><Id>12345678</Id></Othr></Id></" + role + "Acct>";
    };
    const auto transfer = [&](const std::string& from, const std::string& to) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10\"><FIToFICstmrCdtTrf>"
               "<CdtTrfTxInf><IntrBkSttlmAmt Ccy=\"EUR\">5</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01"
               "</IntrBkSttlmDt>" + side("Dbtr", from) + side("Cdtr", to) +
               "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    };
    import(folder_.write("a.xml", transfer("CHASUS33", "BARCGB22XXX")), with_key());
    import(folder_.write("b.xml", transfer("BARCGB22", "CHASUS33XXX")), with_key());
    EXPECT_EQ(query("SELECT count(DISTINCT payer_account_id) || (payer_account_id = payee_account_id)"
                    " FROM payment"),
              Rows{"20"});
    EXPECT_EQ(query("SELECT count(*) FROM identifier WHERE kind = 3"), Rows{"2"})
        << "whatever the branch";
    EXPECT_TRUE(holds_nowhere("12345678"));
}

TEST_F(BankFormats, TheOwnAccountIsItselfWhereItsBankIsNotRepeated)
{
    const auto account = [](const std::string& number) {
        return "<Id><Othr><Id>" + number + "</Id></Othr></Id>";
    };
    import(folder_.write(
               "s.xml",
               "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
               "<Stmt><Acct>" + account("12345678") + "<Svcr><FinInstnId><BIC>NDEASESS</BIC>"
               "</FinInstnId></Svcr></Acct><Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
               "<BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><DbtrAcct>" +
                   account("87654321") + "</DbtrAcct><CdtrAcct>" + account("12345678") +
                   "</CdtrAcct></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>"),
           with_key());
    EXPECT_EQ(query("SELECT count(*) FROM payment"), Rows{"1"});
    EXPECT_EQ(query("SELECT count(*) FROM identifier WHERE kind = 3"), Rows{"2"});
}

TEST_F(BankFormats, AnotherWritingOfTheOwnAccountIsNotTheOtherSide)
{
    const auto iban = [](const char* text) {
        return "<Id><IBAN>" + std::string(text) + "</IBAN></Id>";
    };
    import(folder_.write(
               "s.xml",
               "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
               "<Stmt><Acct>" + iban("SE4550000000058398257466") + "</Acct><Ntry><Amt Ccy=\"EUR\">1"
               "</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><BookgDt><Dt>2025-03-01</Dt>"
               "</BookgDt><NtryDtls><TxDtls><RltdPties><DbtrAcct>" +
                   iban("se45 5000 0000 0583 9825 7466") + "</DbtrAcct><CdtrAcct>" +
                   iban("DE89370400440532013000") + "</CdtrAcct></RltdPties></TxDtls></NtryDtls>"
               "</Ntry></Stmt></BkToCstmrStmt></Document>"),
           with_key());
    EXPECT_EQ(query("SELECT payer_country || payee_country FROM payment"), Rows{"SEDE"});
}

TEST_F(BankFormats, AMisprintedIbanIsNoAccountOfAnotherForm)
{
    const auto account = [](const std::string& iban) {
        return "<Id><IBAN>" + iban + "</IBAN></Id>";
    };
    import(folder_.write("m.xml", "<Document><BkToCstmrStmt><Stmt><Acct>" +
                                      account("SE4550000000058398257466") +
                                      "</Acct><Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                                      "<BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls><TxDtls><RltdPties>"
                                      "<CdtrAcct>" + account("DE89370400440532013001") +
                                      "</CdtrAcct></RltdPties><RltdAgts><CdtrAgt><FinInstnId><BIC>COBADEFF"
                                      "</BIC></FinInstnId></CdtrAgt></RltdAgts></TxDtls></NtryDtls></Ntry>"
                                      "</Stmt></BkToCstmrStmt></Document>"),
           with_key());
    EXPECT_EQ(test::count(case_, "payment"), 0);
    EXPECT_EQ(query("SELECT DISTINCT reason FROM quarantine"),
              Rows{"an IBAN whose check digits are wrong"});
    EXPECT_TRUE(holds_nowhere("32013001"));
}

} // namespace spindel::importers::formats
