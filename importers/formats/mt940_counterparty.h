/// Who stands on the other side of an entry of a SWIFT statement.
#pragma once

#include <string>
#include <string_view>

namespace spindel::importers::formats {

/// The account of the other side; empty where none is stated.
struct Mt940Counterparty {
    std::string account;
    bool is_only_in_text = false; // an IBAN stands in the text, which does not say whose it is
};

/// The account of the other side, where a bank states it as such in `:86:` or below `:61:`:
///
/// - in subfields (`?31`, `>31`, `~31`; `?38`; `IBAN+` at the front of one of `?20` to `?29`),
/// - behind `/CNTP/`, `/IBAN/` and `/ACCW/`, where these agree; behind `/REMI/` before `/BIC/`
/// only,
/// - behind `IBAN:`, `REK:` or `RACH.:` at the front of a line or column, before any purpose,
/// - as all that the line below `:61:` holds.
///
/// Any other account in the text may be anybody's: a payer writes there what he likes.
/// @param own the statement's account, which is never the other side
Mt940Counterparty counterparty(std::string_view details, std::string_view supplement,
                               std::string_view own);

} // namespace spindel::importers::formats
