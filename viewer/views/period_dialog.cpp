#include "viewer/views/period_dialog.h"

#include <algorithm>

#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>

#include "viewer/words.h"

namespace spindel::viewer {

namespace {

constexpr auto kDay = std::chrono::days{1};

QDate date_of(engine::Time time)
{
    return QDate::fromString(QString::fromStdString(engine::format_date(time)), Qt::ISODate);
}

engine::Time time_of(QDate date)
{
    return *engine::parse_date(date.toString(Qt::ISODate).toStdString());
}

QDateEdit* edit(QWidget* parent, QDate date)
{
    auto* edit = new QDateEdit(date, parent); // owned by the parent
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

std::optional<engine::Window>
ask_for_period(QWidget* parent, const analysis::CaseAnalysis& analysis, const engine::Window& now)
{
    const auto& steps = analysis.activity();
    if (steps.empty()) return {};
    const auto length = steps.size() > 1 ? steps[1].begin - steps[0].begin : kDay;
    QDialog dialog(parent);
    dialog.setWindowTitle(tr("Period"));
    auto* from = edit(&dialog, date_of(now.from.value_or(steps.front().begin)));
    auto* to = edit(&dialog, date_of(now.to.value_or(steps.back().begin + length) - kDay));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto* form = new QFormLayout(&dialog);
    form->addRow(tr("&First day"), from);
    form->addRow(tr("&Last day"), to);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted) return {};
    const auto one = time_of(from->date());
    const auto other = time_of(to->date());
    return engine::Window{std::min(one, other), std::max(one, other) + kDay};
}

} // namespace spindel::viewer
