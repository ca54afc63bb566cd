#include "viewer/views/reasons_text.h"

#include <algorithm>

#include "viewer/models/cell_words.h"
#include "viewer/models/country_names.h"
#include "viewer/models/headings.h"
#include "viewer/models/shown_order.h"
#include "viewer/models/untied.h"
#include "viewer/numbers.h"
#include "viewer/sentences/sentences.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

constexpr std::size_t kMostMembers = 200; // a town's worth of names helps nobody

QString escaped(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped();
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text);
}

/// A row of a table: what, how much, and in words.
QString row(const QString& what, const QString& figure, const QString& words)
{
    return QStringLiteral("<tr><td>%1</td><td align=\"right\"><b>%2</b></td><td>%3</td></tr>")
        .arg(what, figure, words);
}

QString table(const QString& rows)
{
    return QStringLiteral("<table cellpadding=\"3\" cellspacing=\"0\" width=\"100%\">%1</table>")
        .arg(rows);
}

QString reasons_table(const std::vector<analysis::Reason>& reasons)
{
    QString rows;
    for (const auto& reason : reasons)
        rows += row(shown_sentence(reason.measure).toHtmlEscaped(), shown_number(reason.figure),
                    shown_sentence(reason.words).toHtmlEscaped());
    return table(rows);
}

const analysis::Spider* spider_at(const analysis::CaseAnalysis& analysis, engine::NodeId persona)
{
    const auto& spiders = analysis.spiders();
    const auto found = std::ranges::find(spiders, persona, &analysis::Spider::node);
    return found == spiders.end() ? nullptr : &*found;
}

/// The rank of a spider of this analysis, from 1.
qsizetype rank(const analysis::CaseAnalysis& analysis, const analysis::Spider& spider)
{
    return &spider - analysis.spiders().data() + 1;
}

/// "person, suspect, Sweden", leaving out what is not known.
QString who(const analysis::CaseAnalysis& analysis, engine::NodeId persona)
{
    const auto& subject = analysis.subject();
    QStringList parts{shown_word(subject.kind(persona)).toHtmlEscaped()};
    const auto category = subject.category(persona);
    if (category != engine::Category::unknown)
        parts += shown_word(engine::word(category)).toHtmlEscaped();
    const auto country = analysis.projection().country[persona];
    parts += country.known() ? country_name(country).toHtmlEscaped() : tr("country unknown");
    return parts.join(QStringLiteral(", "));
}

QString title(const analysis::CaseAnalysis& analysis, engine::NodeId persona)
{
    return QStringLiteral("<h3>%1</h3>").arg(escaped(analysis.subject().label(persona))) +
           paragraph(who(analysis, persona));
}

QString spider_text(const analysis::CaseAnalysis& analysis, const analysis::Spider& spider)
{
    const auto figures =
        tr("Rank %1, score %2, q-value %3")
            .arg(shown_number(rank(analysis, spider)), shown_number(engine::Figure{spider.score}),
                 spider.q_value ? shown_number(engine::Figure{*spider.q_value}) : tr("not asked"));
    return paragraph(figures) + reasons_table(spider.reasons);
}

QString unranked_text(const analysis::CaseAnalysis& analysis, engine::NodeId persona)
{
    const auto& victims = analysis.victims();
    const auto victim = std::ranges::find(victims, persona, &analysis::Protected::node);
    if (victim != victims.end())
        return paragraph(tr("A known victim, never ranked as a spider. For its protection:")) +
               reasons_table(victim->reasons);
    return paragraph(tr("Not ranked: it joins no two contacts across a border."));
}

/// Ranked members by rank, then the others in the order of all lists.
std::vector<engine::NodeId> members_in_order(const analysis::CaseAnalysis& analysis,
                                             const analysis::Ring& ring)
{
    std::vector<engine::NodeId> order;
    for (const auto& spider : analysis.spiders()) {
        if (std::ranges::binary_search(ring.members, spider.node)) order.push_back(spider.node);
    }
    const auto ranked = static_cast<std::ptrdiff_t>(order.size());
    std::vector<engine::NodeId> sorted(order);
    std::ranges::sort(sorted);
    std::ranges::set_difference(ring.members, sorted, std::back_inserter(order));
    const auto place = shown_order(analysis.subject());
    std::ranges::sort(order.begin() + ranked, order.end(), {},
                      [&](engine::NodeId node) { return place[node]; });
    return order;
}

QString member_row(const analysis::CaseAnalysis& analysis, engine::NodeId member)
{
    const auto name = QStringLiteral("<a href=\"persona:%1\">%2</a>")
                          .arg(member)
                          .arg(escaped(analysis.subject().label(member)));
    const auto* spider = spider_at(analysis, member);
    const auto place =
        spider == nullptr ? QString() : tr("rank %1").arg(shown_number(rank(analysis, *spider)));
    return QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
        .arg(name, who(analysis, member), place);
}

QString members_text(const analysis::CaseAnalysis& analysis, const analysis::Ring& ring)
{
    auto members = members_in_order(analysis, ring);
    const auto left_out = members.size() - std::min(members.size(), kMostMembers);
    members.resize(members.size() - left_out);
    QString rows;
    for (const auto member : members)
        rows += member_row(analysis, member);
    auto text = table(rows);
    if (left_out > 0) text += paragraph(tr("and %1 more").arg(shown_number(left_out)));
    return text;
}

QString one_untied_text(const analysis::Subject& subject, engine::EntityId persona)
{
    auto text = QStringLiteral("<h3>%1</h3>").arg(escaped(subject.labels(persona))) +
                paragraph(words_of_untied(subject, persona).toHtmlEscaped());
    std::string identifiers;
    for (const auto& label : identifiers_of_untied(subject, persona))
        identifiers += (identifiers.empty() ? "" : " ") + label;
    if (!identifiers.empty()) text += paragraph(tr("Identifiers: %1").arg(escaped(identifiers)));
    return text;
}

} // namespace

QString absent_text(const analysis::CaseAnalysis& whole, engine::NodeId persona)
{
    return title(whole, persona) +
           paragraph(tr("Not analysed: no record of those that are filtered ties it to anybody."));
}

QString untied_text(const analysis::CaseAnalysis& whole,
                    const std::vector<engine::EntityId>& personas)
{
    QString text;
    const auto told = std::min(personas.size(), kMostMembers);
    for (std::size_t i = 0; i < told; ++i)
        text += one_untied_text(whole.subject(), personas[i]);
    if (told < personas.size())
        text += paragraph(tr("and %1 more").arg(shown_number(personas.size() - told)));
    return text + paragraph(personas.size() == 1
                                ? tr("Not analysed: no record of the case ties it to anybody.")
                                : tr("Not analysed: no record of the case ties them to anybody."));
}

QString persona_text(const analysis::CaseAnalysis& analysis, engine::NodeId persona)
{
    const auto& subject = analysis.subject();
    auto text = title(analysis, persona);
    const auto identifiers = subject.identifiers(persona);
    if (!identifiers.empty()) text += paragraph(tr("Identifiers: %1").arg(escaped(identifiers)));
    const auto* spider = spider_at(analysis, persona);
    return text +
           (spider == nullptr ? unranked_text(analysis, persona) : spider_text(analysis, *spider));
}

QString ring_text(const analysis::CaseAnalysis& analysis, std::uint32_t ring)
{
    const auto figures = analysis::rings_table(analysis.rings(), analysis.subject());
    QString rows;
    for (std::size_t i = 1; i < figures.columns.size(); ++i) // the first is the ring's number
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                    .arg(heading(figures.columns[i]).toHtmlEscaped(),
                         shown_cell(figures.columns[i], figures.rows[ring][i]).toHtmlEscaped());
    return QStringLiteral("<h3>%1</h3>").arg(tr("Ring %1").arg(ring)) + table(rows) +
           paragraph(tr("Travel here counts what ties members who travelled together or paid for "
                        "one another; of a larger company, each pair counts in part. Evidence and "
                        "the lanes of time count every journey that a member made or paid, once.")
                         .toHtmlEscaped()) +
           QStringLiteral("<h4>%1</h4>").arg(tr("Members")) +
           members_text(analysis, analysis.rings().rings[ring]);
}

} // namespace spindel::viewer
