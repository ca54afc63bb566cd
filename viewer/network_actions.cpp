#include "viewer/network_actions.h"

#include <QActionGroup>
#include <QMenu>

#include "viewer/desk/selections.h"

namespace spindel::viewer {

namespace {

void add_all(QMenu& menu, const std::vector<QAction*>& actions)
{
    for (auto* action : actions)
        menu.addAction(action);
}

} // namespace

NetworkActions::NetworkActions(Session& session, NetworkCanvas& canvas, QObject* parent)
    : QObject(parent), session_(session), canvas_(canvas),
      placing_selection_(new SelectionPlacing(
          session, [&canvas](engine::NodeId node) { return canvas.place_of(node); }, this))
{
    connect(placing_selection_, &SelectionPlacing::ready, &canvas.picture(),
            &NetworkPicture::animate_next);
    connect(placing_selection_, &SelectionPlacing::ready, &canvas,
            &NetworkCanvas::show_selection_soon);
    connect(placing_selection_, &SelectionPlacing::said, this, &NetworkActions::said);
    make_select_actions();
    make_show_actions();
    make_layout_actions();
    make_tools();
    connect(&canvas, &NetworkCanvas::expand_wanted, this,
            [this](engine::NodeId node) { expand_nodes({node}); });
    connect(&session_, &Session::case_changed, this, &NetworkActions::update_states);
    connect(&session_, &Session::choice_changed, this, &NetworkActions::update_states);
    connect(&session_, &Session::desk_changed, this, &NetworkActions::update_states);
    update_states();
}

QAction* NetworkActions::make(const QString& name, const QString& words, const QKeySequence& keys,
                              const std::function<void()>& run)
{
    auto* action = new QAction(words, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    need_case_.push_back(action);
    return action;
}

QAction* NetworkActions::make_selecting(const QString& name, const QString& words,
                                        const QKeySequence& keys, Choose choose)
{
    auto* action = make(name, words, keys, [this, choose] {
        auto nodes = choose(session_);
        if (nodes.empty())
            Q_EMIT said(tr("Nothing is found."));
        else
            session_.select(std::move(nodes));
    });
    select_actions_.push_back(action);
    return action;
}

void NetworkActions::make_select_actions()
{
    make_selecting(QStringLiteral("select_all"), tr("Select &all"), QKeySequence::SelectAll, shown);
    need_selection_ = {
        make_selecting(QStringLiteral("select_neighbors"), tr("Add the &neighbours"),
                       QKeySequence(Qt::CTRL | Qt::Key_N), with_neighbors),
        make_selecting(QStringLiteral("select_path"), tr("The &path between two"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), path_between_selected),
        make_selecting(QStringLiteral("select_ring"), tr("The whole &ring"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), with_rings),
        make_selecting(QStringLiteral("select_component"), tr("All that is &connected"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), with_component)};
    make_selecting(QStringLiteral("invert"), tr("&Invert"), QKeySequence(Qt::CTRL | Qt::Key_I),
                   inverted);
}

void NetworkActions::make_show_actions()
{
    const auto on_selected = [this](const QString& name, const QString& words,
                                    const QKeySequence& keys, const std::function<void()>& run) {
        auto* action = make(name, words, keys, run);
        need_selection_.push_back(action);
        show_actions_.push_back(action);
    };
    on_selected(QStringLiteral("expand"), tr("&Expand"), QKeySequence(Qt::CTRL | Qt::Key_E),
                [this] { expand_nodes(session_.selected()); });
    on_selected(QStringLiteral("collapse"), tr("&Collapse"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] {
                    const auto stay = collapse(session_, session_.selected());
                    if (stay > 0)
                        Q_EMIT said(tr("%n contact(s) stay: they are tied to others, too.", nullptr,
                                       static_cast<int>(stay)));
                });
    on_selected(QStringLiteral("hide"), tr("&Hide"), QKeySequence::Delete,
                [this] { hide(session_, session_.selected()); });
    on_selected(QStringLiteral("pin"), tr("&Pin or let go"), QKeySequence(Qt::CTRL | Qt::Key_P),
                [this] {
                    pin_or_let_go(session_, session_.selected(),
                                  [this](engine::NodeId node) { return canvas_.place_of(node); });
                });
    on_selected(QStringLiteral("focus"), tr("&Focus on the selection"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
                    focus_on(session_, session_.selected());
                    canvas_.fit_to(session_.selected());
                });
    show_actions_.push_back(make(QStringLiteral("show_all"), tr("&Show all"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                                 [this] { show_all(session_); }));
}

void NetworkActions::make_tools()
{
    auto* group = new QActionGroup(this); // owned by this
    const auto tool = [&](const QString& name, const QString& words, const QKeySequence& keys,
                          DragTool choice) {
        auto* action = make(name, words, keys, [this, choice] { canvas_.set_tool(choice); });
        action->setCheckable(true);
        action->setChecked(choice == DragTool::pan);
        group->addAction(action);
        tools_.push_back(action);
    };
    tool(QStringLiteral("tool_pan"), tr("Drag to &move"), QKeySequence(Qt::CTRL | Qt::Key_1),
         DragTool::pan);
    tool(QStringLiteral("tool_rectangle"), tr("Drag a &rectangle to select"),
         QKeySequence(Qt::CTRL | Qt::Key_2), DragTool::rectangle);
    tool(QStringLiteral("tool_lasso"), tr("Drag a &lasso to select"),
         QKeySequence(Qt::CTRL | Qt::Key_3), DragTool::lasso);
}

void NetworkActions::expand_nodes(const std::vector<engine::NodeId>& nodes)
{
    const auto before = session_.history().index();
    const auto left_out = expand(session_, nodes, expansion_,
                                 [this](engine::NodeId node) { return canvas_.place_of(node); });
    const bool has_added = session_.history().index() != before;
    const bool is_in_focus = !session_.desk().names_in(area::kFocus).empty();
    if (has_added && is_in_focus)
        canvas_.show_all_soon(); // else they come back to where they stood
    if (!has_added && left_out == 0)
        Q_EMIT said(tr("All contacts that the filters let through are shown."));
    if (left_out > 0)
        Q_EMIT said(tr("%n more contacts are not shown; expand again to see more.", nullptr,
                       static_cast<int>(left_out)));
}

void NetworkActions::update_states()
{
    const bool has_case = session_.analysis() != nullptr;
    for (auto* action : need_case_)
        action->setEnabled(has_case);
    for (auto* action : need_selection_)
        action->setEnabled(has_case && !session_.selected().empty());
}

void NetworkActions::add_select_actions(QMenu& menu)
{
    add_all(menu, select_actions_);
    menu.addSeparator();
    add_all(menu, tools_);
}

void NetworkActions::add_show_actions(QMenu& menu)
{
    add_all(menu, show_actions_);
}

} // namespace spindel::viewer
