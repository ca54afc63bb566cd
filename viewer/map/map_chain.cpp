/// The chain of evidence of a ring, drawn on the map.
#include <algorithm>
#include <map>

#include <QPainter>

#include "viewer/map/map_view.h"

namespace spindel::viewer {

namespace {

constexpr double kBubble = 10; // its radius in pixels

QRectF paint_bubble(QPainter& painter, QPointF at, int number, const QPalette& palette)
{
    const QRectF bubble(at - QPointF(kBubble, kBubble), QSizeF(2 * kBubble, 2 * kBubble));
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Text));
    painter.drawEllipse(bubble);
    painter.setPen(palette.color(QPalette::Base));
    painter.drawText(bubble, Qt::AlignCenter, QString::number(number));
    return bubble;
}

} // namespace

const analysis::RingChain* MapView::chain() const
{
    const auto ring = session_.ring();
    if (session_.analysis() == nullptr || !ring) return nullptr;
    const auto& chains = session_.findings()->analysis().chains();
    const auto found = std::ranges::find(chains, *ring, &analysis::RingChain::ring);
    return found == chains.end() ? nullptr : &*found;
}

std::vector<QRectF> MapView::paint_chain(QPainter& painter) const
{
    std::vector<QRectF> taken;
    const auto* ring_chain = chain();
    if (ring_chain == nullptr) return taken;
    int number = 0;
    std::map<std::pair<engine::Country, engine::Country>, int> met; // steps between two countries
    for (const auto& step : ring_chain->chain.steps) {
        ++number;
        const auto from = place_of(step.from_country);
        const auto to = place_of(step.to_country);
        if (!from || !to) continue;
        const int before = met[std::minmax(step.from_country, step.to_country)]++;
        if (step.from_country == step.to_country) { // beside the mark, away from its words
            taken.push_back(paint_bubble(painter, *from - QPointF((2 + before) * (kBubble + 1), 0),
                                         number, palette()));
            continue;
        }
        painter.setPen(QPen(palette().color(QPalette::Text), 2, Qt::DashLine));
        painter.drawLine(*from, *to);
        const double share = 0.5 + 0.12 * (before % 2 == 0 ? before : -before);
        taken.push_back(paint_bubble(painter, *from + share * (*to - *from), number, palette()));
    }
    return taken;
}

} // namespace spindel::viewer
