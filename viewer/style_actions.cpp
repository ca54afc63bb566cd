/// The actions on how the network is drawn and how far it is expanded.
#include <array>

#include <QActionGroup>
#include <QMenu>

#include "viewer/network_actions.h"
#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

/// Adds a checkable choice to a menu. `is_on` says whether it holds at the moment.
void add_choice(QMenu& menu, const QString& words, const std::function<bool()>& is_on,
                const std::function<void()>& choose)
{
    auto* action = menu.addAction(words, &menu, choose); // owned by the menu
    action->setCheckable(true);
    QObject::connect(&menu, &QMenu::aboutToShow, action,
                     [action, is_on] { action->setChecked(is_on()); });
}

} // namespace

void NetworkActions::add_style_menus(QMenu& menu)
{
    const auto add = [this](QMenu& into, const QString& words, auto member, auto value) {
        add_choice(
            into, words, [=, this] { return style_of(session_.desk()).*member == value; },
            [=, this] {
                auto style = style_of(session_.desk());
                style.*member = value;
                set_style(session_, style);
            });
    };
    auto* color = menu.addMenu(tr("&Colour"));
    add(*color, tr("By &country"), &Style::color, ColorBy::country);
    add(*color, tr("By &ring"), &Style::color, ColorBy::ring);
    auto* size = menu.addMenu(tr("&Size"));
    add(*size, tr("The &same for all"), &Style::size, SizeBy::same);
    add(*size, tr("By &contacts"), &Style::size, SizeBy::contacts);
    add(*size, tr("By &records"), &Style::size, SizeBy::records);
    add(*size, tr("By &spider score"), &Style::size, SizeBy::spider_score);
    add(*size, tr("By &betweenness"), &Style::size, SizeBy::betweenness);
    add(*size, tr("By &money in and out"), &Style::size, SizeBy::money);
    auto* outlines = menu.addMenu(tr("&Outlines of rings"));
    add(*outlines, tr("&Show"), &Style::hulls, true);
    add(*outlines, tr("&Leave out"), &Style::hulls, false);
    auto* labels = menu.addMenu(tr("&Labels"));
    add(*labels, tr("&Show"), &Style::labels, true);
    add(*labels, tr("&Leave out"), &Style::labels, false);
    auto* legend = menu.addMenu(tr("L&egend"));
    add(*legend, tr("&Show"), &Style::legend, true);
    add(*legend, tr("&Leave out"), &Style::legend, false);
}

void NetworkActions::add_expansion_menus(QMenu& menu)
{
    auto* steps = menu.addMenu(tr("Expand by s&teps"));
    for (const int count : {1, 2, 3})
        add_choice(
            *steps, tr("%n step(s)", nullptr, count),
            [this, count] { return expansion_.steps == count; },
            [this, count] { expansion_.steps = count; });
    auto* most = menu.addMenu(tr("Expand by at &most"));
    for (const std::size_t count : {10U, 30U, 100U})
        add_choice(
            *most, tr("%n contacts of a node", nullptr, static_cast<int>(count)),
            [this, count] { return expansion_.most == count; },
            [this, count] { expansion_.most = count; });
    auto* layers = menu.addMenu(tr("Expand over la&yers"));
    for (std::size_t layer = 0; layer < expansion_.layers.size(); ++layer)
        add_choice(
            *layers, layer_name(static_cast<engine::Layer>(layer)),
            [this, layer] { return expansion_.layers[layer]; },
            [this, layer] { expansion_.layers[layer] = !expansion_.layers[layer]; });
}

} // namespace spindel::viewer
