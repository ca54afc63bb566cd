/// Debtors and creditors as ISO 20022 writes them, in bank statements and transfers alike.
#pragma once

#include <string>
#include <string_view>

#include "importers/formats/xml_records.h"

namespace spindel::importers::formats {

/// One side of a payment. What is not stated is empty; names and addresses are never taken.
struct IsoParty {
    std::string account; // with its bank, where it needs one (account_at_bank)
    std::string number;  // of the account alone
    std::int64_t account_line = 0;
    std::string actor; // a marked pseudonym, an LEI or a BIC
    std::string_view actor_kind;
    std::int64_t actor_line = 0;
    std::string country; // of the account, else of its bank, else of the party's address
};

/// Sets the account of a side from its element (`DbtrAcct`, `Acct`) and its bank's.
void set_iso_account(IsoParty& party, const XmlElement* account, const XmlElement* bank);

/// Whether two sides have one account, as far as the banks are stated.
bool have_one_account(const IsoParty& a, const IsoParty& b);

/// The BIC of a bank element (`DbtrAgt`, `Svcr`).
std::string_view iso_bic(const XmlElement* bank);

/// A side: `parties` holds `role` and its account, `banks` its bank. Either may be null.
/// @param role "Dbtr" or "Cdtr"
IsoParty iso_party(const XmlElement* parties, const XmlElement* banks, std::string_view role);

/// What the rows of one payment have in common.
struct IsoPayment {
    const XmlElement* parties = nullptr;
    const XmlElement* banks = nullptr;
    std::string source;
};

/// Who holds the account; nothing to say where the account is not stated.
SourceRow account_row(const IsoParty& party, const std::string& source);

/// That an ultimate party stands behind a debtor or creditor: a contact between the two, where both
/// are stated by identifiers, "ultimate debtor" or "ultimate creditor" its layer.
/// @return a row without cells where there is nothing to say.
SourceRow ultimate_row(const IsoPayment& payment, const IsoParty& party, std::string_view role,
                       const SourceRow& of);

/// Sets record_id and the way it is keyed: by the bank's own reference or the transfer's UETR,
/// where the source is known, they hold no identifier and are no "NOTPROVIDED"; else by content,
/// all references included.
/// @param refs the element that holds the references, or null
void set_key(SourceRow& row, const XmlElement* refs, std::string_view own_reference);
/// The same, by content in any case.
void set_key_by_content(SourceRow& row, const XmlElement* refs, std::string_view own_reference);

} // namespace spindel::importers::formats
