#include "viewer/views/flow_layout.h"

#include <algorithm>
#include <span>

#include <QWidget>

namespace spindel::viewer {

namespace {

bool wants_to_grow(const QLayoutItem& item)
{
    return (item.expandingDirections() & Qt::Horizontal) != 0;
}

int height_of(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    items_.emplace_back(item);
}

void FlowLayout::insert_widget(int index, QWidget* widget)
{
    addWidget(widget);
    std::rotate(items_.begin() + index, items_.end() - 1, items_.end());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) return nullptr;
    auto* item = items_[static_cast<std::size_t>(index)].release();
    items_.erase(items_.begin() + index);
    return item;
}

std::vector<FlowLayout::Place> FlowLayout::places(const QRect& room) const
{
    const auto inside = room.marginsRemoved(contentsMargins());
    const int apart = std::max(spacing(), 0);
    std::vector<Place> all;
    std::size_t first = 0; // of the row
    QPoint at = inside.topLeft();
    const auto end_row = [&] {
        const std::span row(all.begin() + static_cast<std::ptrdiff_t>(first), all.end());
        auto growing = std::ranges::count_if(
            row, [](const Place& place) { return wants_to_grow(*place.item); });
        int left = inside.left() + inside.width() + apart - at.x();
        int shift = 0;
        int height = 0;
        for (auto& [item, place] : row) {
            place.translate(shift, 0);
            if (wants_to_grow(*item) && left > 0) {
                const int more = left / static_cast<int>(growing--);
                place.setWidth(place.width() + more);
                shift += more;
                left -= more;
            }
            place.setHeight(height_of(*item, place.width()));
            height = std::max(height, place.height());
        }
        for (auto& [item, place] : row)
            place.translate(0, (height - place.height()) / 2);
        first = all.size();
        at = {inside.left(), at.y() + height + apart};
    };
    for (const auto& item : items_) {
        if (item->isEmpty()) continue;
        const int width = std::min(item->sizeHint().width(), inside.width());
        if (at.x() > inside.left() && at.x() + width > inside.left() + inside.width()) end_row();
        all.push_back({item.get(), QRect(at, QSize(width, 0))});
        at.rx() += width + apart;
    }
    if (first < all.size()) end_row();
    return all;
}

int FlowLayout::heightForWidth(int width) const
{
    int bottom = contentsMargins().top();
    for (const auto& [item, place] : places({0, 0, width, 0}))
        bottom = std::max(bottom, place.top() + place.height());
    return bottom + contentsMargins().bottom();
}

QSize FlowLayout::sizeHint() const
{
    int width = 0; // all in one row
    for (const auto& item : items_)
        if (!item->isEmpty()) width += item->sizeHint().width() + std::max(spacing(), 0);
    width += contentsMargins().left() + contentsMargins().right();
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto& item : items_)
        if (!item->isEmpty()) least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& room)
{
    QLayout::setGeometry(room);
    for (const auto& [item, place] : places(room))
        item->setGeometry(place);
}

FlowBox::FlowBox(QWidget* parent) : QWidget(parent), flow_(new FlowLayout(this))
{
    flow_->setContentsMargins(0, 0, 6, 0);
}

void FlowBox::add(QWidget* widget)
{
    flow_->addWidget(widget);
}

bool FlowBox::event(QEvent* event)
{
    const bool is_done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(flow_->heightForWidth(width()));
    return is_done;
}

} // namespace spindel::viewer
