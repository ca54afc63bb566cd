/// What the lanes say of themselves.
#include "viewer/numbers.h"
#include "viewer/plain_text.h"
#include "viewer/views/lane_view.h"

namespace spindel::viewer {

QString LaneView::title_of_choice() const
{
    const auto& subject = session_.analysis()->subject();
    const auto& nodes = session_.selected();
    const auto name = [&](std::size_t i) {
        return plain(QString::fromStdString(subject.label(nodes[i])));
    };
    if (nodes.size() == 1) return name(0);
    if (session_.ring())
        return tr("Among the members of ring %1, and their journeys").arg(*session_.ring());
    if (nodes.size() == 2) return tr("%1 and %2, and their journeys").arg(name(0), name(1));
    return tr("Among the %1 selected nodes, and their journeys").arg(shown_number(nodes.size()));
}

QString LaneView::sides_of_choice() const
{
    const auto& nodes = session_.selected();
    if (nodes.size() == 1) return tr("outgoing above the line, incoming below");
    if (nodes.size() > 2) return {};
    const auto& subject = session_.analysis()->subject();
    return tr("from %1 to %2 above the line, back below")
        .arg(plain(QString::fromStdString(subject.label(nodes[0]))),
             plain(QString::fromStdString(subject.label(nodes[1]))));
}

QString LaneView::words_of(std::size_t lane, const LaneMark& mark) const
{
    QStringList words{lanes_[lane].name};
    if (mark.begin != engine::kNoTime)
        words += QString::fromStdString(engine::format_time(mark.begin));
    words += mark.words;
    if (!mark.others.isEmpty()) words += mark.others;
    return words.join(QStringLiteral(", "));
}

void LaneView::describe()
{
    QStringList words{title_};
    if (chosen_) {
        words += words_of(chosen_->first, lanes_[chosen_->first].marks[chosen_->second]);
    } else {
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
            words += heading_of(lane).replace(QStringLiteral("\n"), QStringLiteral(": "));
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

QString LaneView::words_above() const
{
    auto words = title_;
    if (!sides_.isEmpty()) words += QStringLiteral(": ") + sides_;
    if (lanes_[kJourneysLane].paid_for() > 0) words += tr("; hollow: journeys paid for others");
    return words;
}

/// What is said in the place of lanes without a mark, and what to do.
QString LaneView::why_empty() const
{
    const auto sight = session_.sight();
    return sight && !sight->is_whole()
               ? tr("%1: no record that the filters let through.\nRemove a filter, or choose "
                    "somebody else.")
                     .arg(title_)
               : tr("%1: no record has a time.\nChoose somebody else, or import records with "
                    "their times.")
                     .arg(title_);
}

} // namespace spindel::viewer
