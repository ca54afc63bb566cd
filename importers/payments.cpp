#include "importers/payments.h"

namespace spindel::importers {

namespace {

using R = engine::PaymentRecord;

constexpr auto kCurrencyOf = [](R & record) -> auto&
{
    return record.amount.currency;
};

bool read_amount(R& record, std::string_view cell)
{
    const auto amount = engine::parse_amount(cell);
    if (amount) record.amount.ten_thousandths = *amount;
    return amount.has_value();
}

constexpr std::array kFields{
    record_key<R>(),
    field<R, &R::time>("time", kTime, Need::required),
    identifier<R, &R::payer_account_id>("payer_account_id", Need::required),
    identifier<R, &R::payee_account_id>("payee_account_id", Need::required),
    Field<R>{"amount", kAmount, read_amount, Role::value, Need::required},
    field<R, kCurrencyOf>("currency", kCurrency, Need::required),
    field<R, &R::payer_country>("payer_country", kCountry),
    field<R, &R::payee_country>("payee_country", kCountry),
    field<R, &R::method>("method", kPaymentMethod),
    source<R>(),
    grade<R>(),
};

} // namespace

std::span<const Field<R>> payment_fields()
{
    return kFields;
}

} // namespace spindel::importers
