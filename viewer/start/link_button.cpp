#include "viewer/start/link_button.h"

#include <algorithm>

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace spindel::viewer {

namespace {

constexpr int kEdge = 8; // pixels around all

} // namespace

QFont LinkButton::title_font() const
{
    auto bold = font();
    bold.setBold(true);
    return bold;
}

int LinkButton::words_at() const
{
    return kEdge + fontMetrics().height() + kEdge;
}

int LinkButton::height_of_words(int width) const
{
    constexpr int kMost = 10'000; // pixels
    const QRect room(0, 0, std::max(width - words_at() - kEdge, 1), kMost);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap, description()).height();
}

int LinkButton::heightForWidth(int width) const
{
    return 2 * kEdge + QFontMetrics(title_font()).height() + height_of_words(width);
}

QSize LinkButton::sizeHint() const
{
    constexpr int kLetters = 75; // as wide as a line can be read
    const int words = std::min(fontMetrics().size(0, description()).width(),
                               kLetters * fontMetrics().averageCharWidth());
    const int title = QFontMetrics(title_font()).size(Qt::TextShowMnemonic, text()).width();
    const int width = words_at() + std::max(words, title) + kEdge + 1;
    return {width, heightForWidth(width)};
}

QSize LinkButton::minimumSizeHint() const
{
    const int width =
        words_at() + QFontMetrics(title_font()).size(Qt::TextShowMnemonic, text()).width() + kEdge;
    return {width, heightForWidth(std::max(width, this->width()))};
}

void LinkButton::changeEvent(QEvent* event)
{
    QCommandLinkButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    if (!underMouse() && !isDown()) option.features |= QStyleOptionButton::Flat;
    painter.drawControl(QStyle::CE_PushButton, option);
    const auto bold = title_font();
    const int title = QFontMetrics(bold).height();
    const int side = fontMetrics().height();
    icon().paint(&painter, QRect(kEdge, kEdge, side, side), Qt::AlignCenter,
                 isEnabled() ? QIcon::Normal : QIcon::Disabled);
    const QRect below(words_at(), kEdge + title, width() - words_at() - kEdge, height() - title);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    painter.drawText(below, Qt::TextWordWrap, description());
    painter.setFont(bold);
    painter.drawText(QRect(words_at(), kEdge, below.width(), title), Qt::TextShowMnemonic, text());
}

} // namespace spindel::viewer
