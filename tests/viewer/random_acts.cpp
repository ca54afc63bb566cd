#include "tests/viewer/random_acts.h"

#include <QToolButton>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/desk/selections.h"
#include "viewer/models/untied.h"

namespace spindel::test {

using viewer::LayoutChoice;
using viewer::LayoutName;

const std::vector<RandomActs::Kind>& RandomActs::kinds()
{
    static const std::vector<Kind> all{{"hide", &RandomActs::hide},
                                       {"show all", &RandomActs::show_all},
                                       {"show what was hidden", &RandomActs::show_hidden},
                                       {"pin or let go", &RandomActs::pin_or_let_go},
                                       {"move", &RandomActs::move},
                                       {"place the selected", &RandomActs::place_selected},
                                       {"focus", &RandomActs::focus},
                                       {"expand", &RandomActs::expand},
                                       {"collapse", &RandomActs::collapse},
                                       {"filter", &RandomActs::filter},
                                       {"findings follow", &RandomActs::findings_follow},
                                       {"style", &RandomActs::style},
                                       {"layout", &RandomActs::layout},
                                       {"note on nodes", &RandomActs::note_on_nodes},
                                       {"note on a tie", &RandomActs::note_on_a_tie},
                                       {"note on a ring", &RandomActs::note_on_a_ring},
                                       {"note on the untied", &RandomActs::note_on_the_untied},
                                       {"change a note", &RandomActs::change_note},
                                       {"remove a note", &RandomActs::remove_note},
                                       {"save a view", &RandomActs::save_view},
                                       {"show a view", &RandomActs::show_view},
                                       {"rename a view", &RandomActs::rename_view},
                                       {"remove a view", &RandomActs::remove_view},
                                       {"use of a number", &RandomActs::use_of_a_number},
                                       {"merge of numbers", &RandomActs::merge_of_numbers}};
    return all;
}

engine::NodeId RandomActs::node()
{
    return static_cast<engine::NodeId>(below(session().analysis()->projection().persona.size()));
}

std::vector<engine::NodeId> RandomActs::nodes()
{
    std::vector<engine::NodeId> some{node()};
    while (perhaps())
        some.push_back(node());
    std::ranges::sort(some);
    some.erase(std::ranges::unique(some).begin(), some.end());
    return some;
}

QString RandomActs::view()
{
    const auto views = viewer::saved_views(session().desk());
    return views.isEmpty()
               ? QString()
               : views[static_cast<qsizetype>(below(static_cast<std::size_t>(views.size())))];
}

void RandomActs::hide()
{
    viewer::hide(session(), nodes());
}

void RandomActs::show_all()
{
    viewer::show_all(session());
}

void RandomActs::show_hidden()
{
    if (auto* chip = window_->findChild<QToolButton*>(QStringLiteral("chip_hidden"))) chip->click();
}

void RandomActs::pin_or_let_go()
{
    const auto place = [this](engine::NodeId one) { return window_->canvas().place_of(one); };
    viewer::pin_or_let_go(session(), nodes(), place);
}

void RandomActs::move()
{
    viewer::move_nodes(session(), {{node(), QPointF(static_cast<double>(below(500)) / 7, 3)}});
}

void RandomActs::place_selected()
{
    viewer::Moves moves;
    for (const auto one : nodes())
        moves[one] = QPointF(static_cast<double>(below(500)), static_cast<double>(below(500)));
    viewer::place_selected(session(), moves, LayoutChoice{LayoutName::country, {}});
}

void RandomActs::focus()
{
    viewer::focus_on(session(), nodes());
}

void RandomActs::expand()
{
    const auto place = [this](engine::NodeId one) { return window_->canvas().place_of(one); };
    viewer::expand(session(), nodes(), {.steps = 1 + static_cast<int>(below(2)), .most = 2}, place);
}

void RandomActs::collapse()
{
    viewer::collapse(session(), nodes());
}

void RandomActs::filter()
{
    engine::ProjectionOptions filter;
    for (auto& layer : filter.layers)
        layer = !perhaps() || perhaps();
    if (perhaps()) filter.period = {support::at("2025-03-02"), support::at("2025-03-10")};
    if (perhaps()) filter.countries = {support::country("CZ"), support::country("SE")};
    if (perhaps()) filter.least_grade = support::grade("A2");
    viewer::set_filter(session(), filter, QStringLiteral("filter"));
}

void RandomActs::findings_follow()
{
    viewer::let_findings_follow(session(), perhaps());
}

void RandomActs::style()
{
    viewer::set_style(session(),
                      {static_cast<viewer::ColorBy>(below(2)),
                       static_cast<viewer::SizeBy>(below(6)), perhaps(), perhaps(), perhaps()});
}

void RandomActs::layout()
{
    const LayoutChoice choice{static_cast<LayoutName>(below(6)),
                              perhaps() ? std::optional(node()) : std::nullopt};
    viewer::set_layout(session(), choice);
}

void RandomActs::note_on(const QString& text)
{
    viewer::add_note(session(), text,
                     perhaps() ? QStringList{QStringLiteral("tag")} : QStringList());
}

void RandomActs::note_on_nodes()
{
    session().select(nodes());
    note_on(QStringLiteral("on nodes"));
}

void RandomActs::note_on_a_tie()
{
    session().choose_tie(
        static_cast<engine::TieId>(below(session().analysis()->projection().ties.ends.size())));
    note_on(QStringLiteral("on a tie"));
}

void RandomActs::note_on_a_ring()
{
    session().choose_ring(0);
    note_on(QStringLiteral("on a ring"));
}

void RandomActs::note_on_the_untied()
{
    session().choose_untied(viewer::untied_personas(session().analysis()->subject()));
    note_on(QStringLiteral("on who has no tie"));
}

void RandomActs::change_note()
{
    const auto notes = viewer::notes_in(session().desk());
    if (!notes.empty())
        viewer::change_note(session(), notes[below(notes.size())].id, QString::number(random_()),
                            {});
}

void RandomActs::remove_note()
{
    const auto notes = viewer::notes_in(session().desk());
    if (!notes.empty()) viewer::remove_note(session(), notes[below(notes.size())].id);
}

void RandomActs::save_view()
{
    viewer::save_view(session(), QStringLiteral("view %1").arg(below(4)),
                      {{QStringLiteral("tab"), static_cast<int>(below(6))}});
}

void RandomActs::show_view()
{
    if (!view().isEmpty()) viewer::show_view(session(), view());
}

void RandomActs::rename_view()
{
    if (!view().isEmpty())
        viewer::rename_view(session(), view(), QStringLiteral("view %1").arg(below(8)));
}

void RandomActs::remove_view()
{
    if (!view().isEmpty()) viewer::remove_view(session(), view());
}

void RandomActs::use_of_a_number()
{
    constexpr std::array kUses{"SON", "DRIVER", "BOSS"};
    const std::string who = kUses[below(kUses.size())];
    viewer::reject_or_accept_merge(session(), {"P-" + who, "A-" + who});
}

void RandomActs::merge_of_numbers()
{
    viewer::reject_or_accept_merge(session(), {"P-NEW", "P-OLD", true},
                                   {{QStringLiteral("reason"), QStringLiteral("one handset")}});
}

} // namespace spindel::test
