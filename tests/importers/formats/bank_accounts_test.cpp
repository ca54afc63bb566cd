// Whose account is meant.
#include "tests/importers/formats/bank_case.h"

namespace spindel::importers::formats {

TEST_F(BankFormats, AnIbanIsOneAccountHoweverItIsWritten)
{
    const auto sta = [](const std::string& own, const std::string& other) {
        return ":20:A\n:25:" + own + "\n:28C:1\n:60F:C250301EUR1,\n:61:250301C1,NTRFX\n:86:166?31" +
               other + "\n-\n";
    };
    const auto mt940 = folder_.write(
        "a.sta", sta("NDEAFIHH/FI2112345600000785", "de91100000000123456789") +
                     sta("FI2112345600000785/EUR", "DEUTDEFF/DE91100000000123456789"));
    import(mt940);
    EXPECT_TRUE(holds_nowhere("2345600000785"));
    import(mt940, with_key());
    const auto transfer = [](const std::string& account, const std::string& amount) {
        return "<Document "
               "xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10\"><FIToFICstmrCdtTrf>"
               "<CdtTrfTxInf><IntrBkSttlmAmt Ccy=\"EUR\">" +
               amount +
               "</IntrBkSttlmAmt><IntrBkSttlmDt>"
               "2025-03-01</IntrBkSttlmDt><DbtrAcct><Id>" +
               account +
               "</Id></DbtrAcct><CdtrAcct><Id><IBAN>"
               "DE91100000000123456789</IBAN></Id></CdtrAcct></CdtTrfTxInf></FIToFICstmrCdtTrf></"
               "Document>";
    };
    import(folder_.write("a.xml", transfer("<IBAN>fi21 1234 5600 0007 85</IBAN>", "5")),
           with_key());
    import(folder_.write("b.xml",
                         transfer("<Othr><Id>NDEAFIHHXXX/FI2112345600000785</Id></Othr>", "6")),
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
        return "<Document "
               "xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10\"><FIToFICstmrCdtTrf>"
               "<CdtTrfTxInf><IntrBkSttlmAmt "
               "Ccy=\"EUR\">5</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01"
               "</IntrBkSttlmDt>" +
               side("Dbtr", from) + side("Cdtr", to) +
               "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    };
    import(folder_.write("a.xml", transfer("CHASUS33", "BARCGB22XXX")), with_key());
    import(folder_.write("b.xml", transfer("BARCGB22", "CHASUS33XXX")), with_key());
    EXPECT_EQ(
        query("SELECT count(DISTINCT payer_account_id) || (payer_account_id = payee_account_id)"
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
               "<Stmt><Acct>" +
                   account("12345678") +
                   "<Svcr><FinInstnId><BIC>NDEASESS</BIC>"
                   "</FinInstnId></Svcr></Acct><Ntry><Amt "
                   "Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                   "<BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><DbtrAcct>" +
                   account("87654321") + "</DbtrAcct><CdtrAcct>" + account("12345678") +
                   "</CdtrAcct></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></"
                   "Document>"),
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
               "<Stmt><Acct>" +
                   iban("SE4550000000058398257466") +
                   "</Acct><Ntry><Amt Ccy=\"EUR\">1"
                   "</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</"
                   "RvslInd><BookgDt><Dt>2025-03-01</Dt>"
                   "</BookgDt><NtryDtls><TxDtls><RltdPties><DbtrAcct>" +
                   iban("se45 5000 0000 0583 9825 7466") + "</DbtrAcct><CdtrAcct>" +
                   iban("DE89370400440532013000") +
                   "</CdtrAcct></RltdPties></TxDtls></NtryDtls>"
                   "</Ntry></Stmt></BkToCstmrStmt></Document>"),
           with_key());
    EXPECT_EQ(query("SELECT payer_country || payee_country FROM payment"), Rows{"SEDE"});
}

TEST_F(BankFormats, AMisprintedIbanIsNoAccountOfAnotherForm)
{
    const auto account = [](const std::string& iban) {
        return "<Id><IBAN>" + iban + "</IBAN></Id>";
    };
    import(folder_.write("m.xml",
                         "<Document><BkToCstmrStmt><Stmt><Acct>" +
                             account("SE4550000000058398257466") +
                             "</Acct><Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                             "<BookgDt><Dt>2025-03-01</Dt></BookgDt><NtryDtls><TxDtls><RltdPties>"
                             "<CdtrAcct>" +
                             account("DE89370400440532013001") +
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
