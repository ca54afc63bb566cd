/// Statements of banks, imported into a case of one test.
#pragma once

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

class BankFormats : public FormatCase {};

/// A statement of camt.053 of the account K-OWN.
inline std::string statement(const std::string& entries)
{
    return "<Document "
           "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt>"
           "<Acct><Id><Othr><Id>K-OWN</Id></Othr></Id></Acct>" +
           entries + "</Stmt></BkToCstmrStmt></Document>";
}

/// A credit of one euro between K-DEBTOR and K-CREDITOR.
inline std::string entry(const std::string& date, const std::string& more = "")
{
    return "<Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + more + "<BookgDt>" + date +
           "</BookgDt><NtryDtls><TxDtls><RltdPties>"
           "<DbtrAcct><Id><Othr><Id>K-DEBTOR</Id></Othr></Id></DbtrAcct>"
           "<CdtrAcct><Id><Othr><Id>K-CREDITOR</Id></Othr></Id></CdtrAcct>"
           "</RltdPties></TxDtls></NtryDtls></Ntry>";
}

} // namespace spindel::importers::formats
