#include "viewer/views/filter_bar.h"

#include <algorithm>
#include <functional>
#include <set>

#include <QMenu>
#include <QToolButton>

#include "viewer/desk/acts.h"
#include "viewer/models/country_names.h"
#include "viewer/palette.h"
#include "viewer/plain_text.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/flow_layout.h"
#include "viewer/views/period_dialog.h"

namespace spindel::viewer {

FilterBar::FilterBar(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), add_(new QToolButton(this)), menu_(new QMenu(this))
{
    setObjectName(QStringLiteral("filters"));
    setAccessibleName(tr("Filters"));
    add_->setText(tr("Filter"));
    add_->setObjectName(QStringLiteral("add_filter"));
    add_->setAccessibleName(tr("Add a filter"));
    add_->setPopupMode(QToolButton::InstantPopup);
    add_->setMenu(menu_);
    row_ = new FlowLayout(this);
    row_->setContentsMargins(6, 2, 6, 2);
    row_->addWidget(add_);
    connect(menu_, &QMenu::aboutToShow, this, &FilterBar::fill_menu);
    connect(&session_, &Session::case_changed, this, &FilterBar::show_desk);
    connect(&session_, &Session::desk_changed, this, &FilterBar::show_desk);
    show_desk();
}

QStringList FilterBar::chips() const
{
    QStringList words;
    for (int i = 1; i < row_->count(); ++i)
        words += row_->itemAt(i)->widget()->property("words").toString();
    return words;
}

void FilterBar::add_chip(const QString& name, const QString& words,
                         const std::function<void()>& remove)
{
    auto* chip = new QToolButton(this); // owned by this
    chip->setObjectName(name);
    chip->setText(without_mnemonic(words) + QStringLiteral("  ×"));
    chip->setProperty("words", words);
    chip->setAccessibleName(tr("Filter: %1. Press to remove it.").arg(words));
    chip->setToolTip(tr("Remove this filter"));
    connect(chip, &QToolButton::clicked, this, remove);
    row_->addWidget(chip);
}

void FilterBar::show_desk()
{
    while (auto* item = row_->takeAt(1)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater(); // it may be the chip that was pressed
        delete item;
    }
    add_->setEnabled(session_.analysis() != nullptr);
    if (session_.analysis() == nullptr) return;
    const auto filter = filter_of(session_.desk());
    const engine::ProjectionOptions none;
    const auto without = [this, filter](const QString& name, auto member) {
        return [this, filter, name, member] {
            auto wider = filter;
            wider.*member = engine::ProjectionOptions().*member;
            set_filter(session_, wider, tr("Remove the filter %1").arg(name));
        };
    };
    if (filter.layers != none.layers)
        add_chip(QStringLiteral("chip_layers"), words_of_layers(filter),
                 without(words_of_layers(filter), &engine::ProjectionOptions::layers));
    if (filter.period != none.period)
        add_chip(QStringLiteral("chip_period"), words_of_period(filter.period),
                 without(words_of_period(filter.period), &engine::ProjectionOptions::period));
    if (!filter.countries.empty())
        add_chip(
            QStringLiteral("chip_countries"), words_of_countries(filter.countries),
            without(words_of_countries(filter.countries), &engine::ProjectionOptions::countries));
    if (filter.least_grade.graded()) {
        const auto words = words_of_grade(filter.least_grade);
        add_chip(QStringLiteral("chip_grade"), words,
                 without(words, &engine::ProjectionOptions::least_grade));
    }
    if (!findings_follow_filters(session_.desk()))
        add_chip(QStringLiteral("chip_findings"), tr("Findings: whole case"),
                 [this] { let_findings_follow(session_, true); });
    const auto focus = session_.desk().names_in(area::kFocus).size();
    const auto hidden = session_.desk().names_in(area::kHide).size();
    if (focus > 0)
        add_chip(QStringLiteral("chip_focus"),
                 tr("Focus: %n node(s)", nullptr, static_cast<int>(focus)),
                 [this] { show_all(session_); });
    if (hidden > 0)
        add_chip(QStringLiteral("chip_hidden"), tr("%n hidden", nullptr, static_cast<int>(hidden)),
                 [this] {
                     Act act(session_.desk(), tr("Show what was hidden"));
                     session_.act(act.clear_area(area::kHide));
                 });
}

void FilterBar::fill_menu()
{
    menu_->clear();
    if (session_.analysis() == nullptr) return;
    fill_layers(*menu_->addMenu(tr("&Layers")));
    menu_->addAction(tr("&Period…"), this, &FilterBar::ask_period);
    fill_countries(*menu_->addMenu(tr("&Countries")));
    fill_grades(*menu_->addMenu(tr("Least &grade")));
    menu_->addSeparator();
    auto* follow = menu_->addAction(tr("&Findings follow the filters"));
    follow->setObjectName(QStringLiteral("findings_follow"));
    follow->setCheckable(true);
    follow->setChecked(findings_follow_filters(session_.desk()));
    connect(follow, &QAction::toggled, this,
            [this](bool follows) { let_findings_follow(session_, follows); });
    menu_->addAction(tr("&Remove all filters"), this,
                     [this] { set_filter(session_, {}, tr("Remove all filters")); });
}

void FilterBar::fill_layers(QMenu& menu)
{
    const auto filter = filter_of(session_.desk());
    for (std::size_t i = 0; i < filter.layers.size(); ++i) {
        const auto name = layer_name(static_cast<engine::Layer>(i));
        auto* action = menu.addAction(name, this, [this, filter, i, name] {
            auto other = filter;
            other.layers[i] = !other.layers[i];
            set_filter(session_, other,
                       (other.layers[i] ? tr("Show %1") : tr("Leave out %1")).arg(name));
        });
        action->setCheckable(true);
        action->setChecked(filter.layers[i]);
    }
}

void FilterBar::fill_countries(QMenu& menu)
{
    const auto filter = filter_of(session_.desk());
    const auto& places = session_.analysis()->projection().country;
    const std::set<engine::Country> countries(places.begin(), places.end());
    for (const auto country : countries) {
        if (!country.known()) continue;
        const auto name = country_name(country);
        const bool is_on = std::ranges::find(filter.countries, country) != filter.countries.end();
        auto* action = menu.addAction(without_mnemonic(name), this, [=, this] {
            auto other = filter;
            if (is_on)
                std::erase(other.countries, country);
            else
                other.countries.push_back(country);
            std::ranges::sort(other.countries);
            set_filter(session_, other,
                       (is_on ? tr("Without the filter %1") : tr("Only with %1")).arg(name));
        });
        action->setCheckable(true);
        action->setChecked(is_on);
    }
}

void FilterBar::fill_grades(QMenu& menu)
{
    const auto filter = filter_of(session_.desk());
    for (const auto* words : {"A1", "B2", "C3", "D4"}) {
        const auto grade = *engine::Grade::parse(words);
        auto* action = menu.addAction(
            tr("%1 or better").arg(QLatin1String(words)), this, [this, filter, grade, words] {
                auto other = filter;
                other.least_grade = grade;
                set_filter(session_, other,
                           tr("Only grade %1 or better").arg(QLatin1String(words)));
            });
        action->setCheckable(true);
        action->setChecked(filter.least_grade == grade);
    }
}

void FilterBar::ask_period()
{
    auto filter = filter_of(session_.desk());
    const auto period = ask_for_period(this, *session_.analysis(), filter.period);
    if (!period) return;
    filter.period = *period;
    set_filter(session_, filter, tr("Only the period %1").arg(words_of_period(*period)));
}

} // namespace spindel::viewer
