/// The page around a picture, the file it is written to, and how its scales and formats agree.
#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPainter>
#include <QSvgRenderer>
#include <QTimer>
#include <gtest/gtest.h>

#include "tests/viewer/crowd.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/labels.h"
#include "viewer/canvas/wrapped_words.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

PageContent narrow_content()
{
    return {QSizeF(240, 60), QFont(), QPalette(), 96,
            [](QPainter&, const PictureOptions&, const engine::Progress&) {}};
}

QString many_words(const char* last)
{
    return QStringLiteral("word ").repeated(60) + QLatin1String(last);
}

/// Saves into a file that is named from the start.
class NamedPictureDialog : public PictureDialog {
public:
    NamedPictureDialog(const Session& session, QString name)
        : PictureDialog(session), name_(std::move(name))
    {
        findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    }

protected:
    QString chosen_file() override { return name_; }

private:
    QString name_;
};

} // namespace

TEST(PicturePage, LongNotesAndBannersAreWrappedNotCut)
{
    const auto content = narrow_content();
    const auto one_line = picture_image(content, {QStringLiteral("word")}, {});
    for (const bool in_banner : {false, true}) {
        const auto drawn = [&](const char* last) {
            PictureOptions options;
            if (in_banner) options.banner = many_words(last);
            return picture_image(content, in_banner ? QStringList() : QStringList{many_words(last)},
                                 options);
        };
        EXPECT_GT(drawn("end").height(), one_line.height() + 60) << in_banner;
        EXPECT_NE(drawn("MMM"), drawn("WWW")) << in_banner; // the last word is seen
    }
}

TEST(PicturePage, LinesBreakBetweenWordsAndInsideOneThatIsTooLong)
{
    const QFont font;
    const double width =
        QFontMetricsF(font).horizontalAdvance(QStringLiteral("leads to be checked"));
    EXPECT_EQ(wrapped_words(QStringLiteral("leads to be checkedagain"), font, width),
              QStringList({QStringLiteral("leads to be"), QStringLiteral("checkedagain")}));
    const auto long_word = QStringLiteral("M").repeated(100);
    const auto parts = wrapped_words(long_word, font, width);
    EXPECT_GT(parts.size(), 2);
    EXPECT_EQ(parts.join(QString()), long_word);
    EXPECT_EQ(wrapped_words({}, font, width).size(), 1);
}

TEST(PicturePage, LettersOfLinesAreOfTheScreensSizeWhateverItsDots)
{
    for (const int dots : {96, 144}) {
        auto content = narrow_content();
        content.dots = dots;
        const auto text = QString::fromUtf8(picture_bytes(content, {}, {PictureFormat::svg}));
        const auto millimetres = QStringLiteral("width=\"%1").arg(240 * 25.4 / dots, 0, 'f', 1);
        EXPECT_TRUE(text.contains(millimetres.left(9))) << text.left(300).toStdString();
    }
}

TEST(PicturePage, TheLegendStandsOnThePictureAsOnTheScreenOrInFullBelowIt)
{
    auto content = narrow_content();
    content.size = {240, 300};
    const auto add_lines = [&](int count) {
        content.legend.assign(static_cast<std::size_t>(count),
                              {QStringLiteral("of some length"), [](QPainter&, QRectF) {}});
    };
    const auto bare = picture_image(content, {}, {});
    content.legend_area = {8, 192, 224, 100};
    add_lines(2);
    const auto on_it = picture_image(content, {}, {});
    EXPECT_EQ(on_it.size(), bare.size());
    EXPECT_NE(on_it, bare);
    PictureOptions without;
    without.has_legend = false;
    EXPECT_EQ(picture_image(content, {}, without), bare);

    add_lines(12);
    content.legend_area = {}; // it is off there
    const auto below = picture_image(content, {}, {});
    EXPECT_EQ(below.copy(0, 0, 240, 300), bare.copy(0, 0, 240, 300));
    EXPECT_GT(below.height(), bare.height() + 100);
    content.legend_area = {8, 192, 224, 100}; // from where it stands on the screen down
    const auto from_there = picture_image(content, {}, {});
    EXPECT_EQ(from_there.copy(0, 0, 240, 192), bare.copy(0, 0, 240, 192));
    EXPECT_NEAR(from_there.height(), below.height() - 108, 10);
    const auto text = QString::fromUtf8(picture_bytes(content, {}, {PictureFormat::svg}));
    EXPECT_EQ(text.count(QStringLiteral("of some length")), 12);
    EXPECT_FALSE(text.contains(QStringLiteral("with more room")));

    content.legend = {
        {many_words("end"), [](QPainter&, QRectF) {}}}; // in as many lines as it needs
    const auto wrapped = QString::fromUtf8(picture_bytes(content, {}, {PictureFormat::svg}));
    EXPECT_EQ(wrapped.count(QStringLiteral("word")), 60);
    EXPECT_TRUE(wrapped.contains(QStringLiteral("end<")));
}

TEST(PicturePage, AtEachScaleTheSameNodesHaveLabels)
{
    const auto look = test::look_at_all(test::crowd(900, 0));
    std::vector<int> drawn;
    for (const int scale : {1, 2, 4}) {
        auto scaled = look;
        scaled.pixel_ratio = scale;
        const SeenScene seen(scaled);
        QImage paper(seen.size, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&paper);
        drawn.push_back(paint_labels(painter, scaled, seen, {}, {}));
    }
    EXPECT_GT(drawn[0], 10);
    for (const int count : drawn) // letters of another size are a little wider or narrower
        EXPECT_NEAR(count, drawn[0], 0.1 * drawn[0]);
}

TEST(PicturePage, LinesOfACrowdAreAsFaintAsOnTheScreen)
{
    auto look = test::look_at_all(test::crowd(8'100, 21'000));
    look.show_labels = false;
    const auto screen = draw_frame(look).convertToFormat(QImage::Format_RGB32);
    const auto content = content_of(look);
    QSvgRenderer svg(picture_bytes(content, {}, {PictureFormat::svg, 1, {}, false}));
    QImage drawn(picture_image(content, {}, {}).size(), QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    svg.render(&painter);
    painter.end();
    double on_screen = 0;
    double in_file = 0;
    for (int y = 0; y < screen.height(); ++y)
        for (int x = 0; x < screen.width(); ++x) {
            on_screen += 255 - qGray(screen.pixel(x, y));
            in_file += 255 - qGray(drawn.pixel(x, y));
        }
    EXPECT_NEAR(in_file / on_screen, 1, 0.12);
}

class PictureFileTest : public test::DrawnCase {};

TEST_F(PictureFileTest, HasTheFormatThatItsEndingSays)
{
    const auto format = [&](const char* name) {
        return NamedPictureDialog(session(), QLatin1String(name)).options().format;
    };
    EXPECT_EQ(format("a.svg"), PictureFormat::svg); // PNG was chosen
    EXPECT_EQ(format("a.PDF"), PictureFormat::pdf);
    EXPECT_EQ(format("a.dat"), PictureFormat::png);
}

TEST_F(PictureFileTest, GetsAnEndingWhereNoneIsTyped)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const support::TemporaryFolder folder;
    PictureDialog dialog(session());
    QTimer::singleShot(0, &dialog, [&] {
        auto* asked = dialog.findChild<QFileDialog*>();
        ASSERT_NE(asked, nullptr);
        asked->setDirectory(QString::fromStdString(folder.path().string()));
        asked->findChild<QLineEdit*>()->setText(QStringLiteral("ring3"));
        QMetaObject::invokeMethod(asked, "accept");
    });
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    EXPECT_TRUE(dialog.file().endsWith(QStringLiteral("/ring3.png")))
        << dialog.file().toStdString();
}

} // namespace spindel::viewer
