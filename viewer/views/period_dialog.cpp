#include "viewer/views/period_dialog.h"

#include <algorithm>

#include <QCalendarWidget>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

#include "analysis/usual_period.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/wrapped_label.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

constexpr auto kDay = std::chrono::days{1};

QString text_of(engine::Time time)
{
    return QString::fromStdString(engine::format_date(time));
}

/// Whole days, the second of which does not count.
engine::Window in_days(const engine::Window& times)
{
    return {std::chrono::floor<std::chrono::days>(*times.from),
            std::chrono::floor<std::chrono::days>(*times.to) + kDay};
}

/// A line for a day with a calendar beside it.
QWidget* with_calendar(QLineEdit& line, const QString& words)
{
    auto* row = new QWidget(line.parentWidget()); // owned by the dialog, as is all in it
    auto* open = new QToolButton(row);
    open->setText(QStringLiteral("…"));
    open->setToolTip(words);
    open->setAccessibleName(words);
    open->setPopupMode(QToolButton::InstantPopup);
    auto* calendar = new QCalendarWidget(row);
    auto* menu = new QMenu(open);
    auto* item = new QWidgetAction(menu);
    item->setDefaultWidget(calendar);
    menu->addAction(item);
    open->setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, calendar, [calendar, &line] {
        const auto day = QDate::fromString(line.text(), Qt::ISODate);
        if (day.isValid()) calendar->setSelectedDate(day);
    });
    const auto take = [menu, &line](QDate day) {
        line.setText(day.toString(Qt::ISODate));
        menu->close();
    };
    QObject::connect(calendar, &QCalendarWidget::clicked, &line, take);
    QObject::connect(calendar, &QCalendarWidget::activated, &line, take);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(&line, 1);
    layout->addWidget(open);
    return row;
}

/// What the records outside of the usual period are; empty where there are none.
QString words_of_strays(const std::vector<engine::Time>& times, const engine::Window& usual)
{
    const auto before = std::ranges::lower_bound(times, *usual.from) - times.begin();
    const auto after = times.end() - std::ranges::lower_bound(times, *usual.to);
    if (before + after == 0) return {};
    return tr("%n record(s) far from all others are not in these days; all are from %1.", nullptr,
              static_cast<int>(before + after))
        .arg(words_of_period(in_days({times.front(), times.back()})));
}

} // namespace

PeriodDialog::PeriodDialog(const engine::RecordGraph& graph, const engine::Window& now,
                           QWidget* parent)
    : QDialog(parent), from_(new QLineEdit(this)), to_(new QLineEdit(this)),
      words_(new WrappedLabel(this))
{
    setWindowTitle(tr("Period"));
    const auto times = analysis::record_times(graph);
    const auto usual = in_days(analysis::without_strays(times));
    const auto strays = words_of_strays(times, usual);
    from_->setText(text_of(now.from.value_or(*usual.from)));
    to_->setText(text_of(now.to.value_or(*usual.to) - std::chrono::seconds{1}));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&First day"), with_calendar(*from_, tr("Choose the first day")));
    form->addRow(tr("&Last day"), with_calendar(*to_, tr("Choose the last day")));
    const auto label_of = [form](QLineEdit& line) {
        auto* label = qobject_cast<QLabel*>(form->labelForField(line.parentWidget()));
        label->setBuddy(&line);
        line.setAccessibleName(label->text().remove(u'&'));
    };
    label_of(*from_);
    label_of(*to_);
    if (!strays.isEmpty()) {
        auto* told = new WrappedLabel(this);
        told->setObjectName(QStringLiteral("strays"));
        told->setText(strays);
        form->addRow(told);
    }
    words_->setObjectName(QStringLiteral("fault"));
    form->addRow(words_);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (auto* line : {from_, to_})
        connect(line, &QLineEdit::textChanged, this, &PeriodDialog::check);
    check();
}

std::optional<engine::Window> PeriodDialog::period() const
{
    const auto one = engine::parse_date(from_->text().trimmed().toStdString());
    const auto other = engine::parse_date(to_->text().trimmed().toStdString());
    if (!one || !other) return {};
    return engine::Window{std::min(*one, *other), std::max(*one, *other) + kDay};
}

void PeriodDialog::check()
{
    const bool is_whole = period().has_value();
    ok_->setEnabled(is_whole);
    words_->setText(is_whole ? QString() : tr("A day is written like 2025-03-01."));
    words_->setVisible(!is_whole);
}

void PeriodDialog::keyPressEvent(QKeyEvent* event)
{
    auto* line = from_->hasFocus() ? from_ : to_->hasFocus() ? to_ : nullptr;
    const int by = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    const auto day =
        line != nullptr ? engine::parse_date(line->text().trimmed().toStdString()) : std::nullopt;
    if (!day || by == 0) return QDialog::keyPressEvent(event);
    line->setText(text_of(*day + by * kDay));
}

std::optional<engine::Window>
ask_for_period(QWidget* parent, const analysis::CaseAnalysis& analysis, const engine::Window& now)
{
    if (analysis.activity().empty()) return {};
    PeriodDialog dialog(analysis.graph(), now, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.period() : std::nullopt;
}

} // namespace spindel::viewer
