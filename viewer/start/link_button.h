/// A way to go on, in letters that grow with all text.
#pragma once

#include <QCommandLinkButton>

namespace spindel::viewer {

/// A title with what it means below. Qt's own draws both in nine points, whatever the text size.
class LinkButton : public QCommandLinkButton {
    Q_OBJECT

public:
    using QCommandLinkButton::QCommandLinkButton;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    /// That of the title.
    QFont title_font() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the words begin, right of the arrow.
    int words_at() const;
    /// How high the words below the title are where they have so much room.
    int height_of_words(int width) const;
};

} // namespace spindel::viewer
