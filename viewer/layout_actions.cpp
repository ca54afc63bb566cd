/// The actions that place nodes.
#include <QMenu>

#include "viewer/network_actions.h"

namespace spindel::viewer {

void NetworkActions::make_layout_actions()
{
    make_layout_choices();
    selection_only_ = make(QStringLiteral("selection_only"), tr("Place the &selection only"), {},
                           [] {}); // what the choices above heed
    selection_only_->setCheckable(true);
    layout_actions_.push_back(selection_only_);
    layout_actions_.push_back(make(QStringLiteral("stop_layout"), tr("S&top placing"),
                                   QKeySequence(Qt::CTRL | Qt::Key_T), [this] {
                                       placing_selection_->stop();
                                       canvas_.picture().stop_placing();
                                   }));
    layout_actions_.push_back(make(QStringLiteral("fit"), tr("&Zoom to all"),
                                   QKeySequence(Qt::CTRL | Qt::Key_0), [this] { canvas_.fit(); }));
}

void NetworkActions::make_layout_choices()
{
    const auto layout = [this](const QString& name, const QString& words, LayoutName choice,
                               bool is_around) {
        layout_actions_.push_back(make(name, words, {}, [=, this] { lay_out(choice, is_around); }));
    };
    layout(QStringLiteral("layout_force"), tr("By &force"), LayoutName::force, false);
    layout(QStringLiteral("layout_ring"), tr("By &ring"), LayoutName::ring, false);
    layout(QStringLiteral("layout_country"), tr("By &country"), LayoutName::country, false);
    layout(QStringLiteral("layout_stages"),
           tr("By sta&ge: recruit, move, control, collect, "
              "coordinate"),
           LayoutName::stages, false);
    layout(QStringLiteral("layout_radial"), tr("&Around the chosen node"), LayoutName::radial,
           true);
    layout(QStringLiteral("layout_layers"), tr("In &layers from the chosen node"),
           LayoutName::layers, true);
}

void NetworkActions::lay_out(LayoutName name, bool is_around)
{
    const LayoutChoice choice{name, is_around ? session_.persona() : std::nullopt};
    if (!selection_only_->isChecked()) {
        set_layout(session_, choice);
        return;
    }
    if (session_.selected().size() < 2) {
        Q_EMIT said(tr("Select two nodes or more to place them alone."));
        return;
    }
    placing_selection_->start(choice);
}

void NetworkActions::add_layout_actions(QMenu& menu)
{
    for (auto* action : layout_actions_) {
        if (action == selection_only_) menu.addSeparator();
        menu.addAction(action);
    }
}

} // namespace spindel::viewer
