/// The page around a picture, the file it is written to, and how its scales and formats agree.
#include <cmath>
#include <random>

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPainter>
#include <QSvgRenderer>
#include <QTimer>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/labels.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

PageContent narrow_content()
{
    return {QSizeF(240, 60), QFont(), QPalette(), 96, [](QPainter&, const PictureOptions&) {}};
}

QString many_words(const char* last)
{
    return QStringLiteral("word ").repeated(60) + QLatin1String(last);
}

/// Many nodes in a square, so many lines among them, and nothing else.
std::shared_ptr<const Scene> crowd(std::size_t nodes, std::size_t edges)
{
    auto scene = std::make_shared<Scene>();
    const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(nodes)));
    std::minstd_rand random(7);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        SceneNode node;
        node.node = i;
        node.at = {static_cast<float>(9 * (i % side)), static_cast<float>(9 * (i / side))};
        node.radius = 0.1F;
        node.importance = static_cast<float>(random() % 1000);
        scene->nodes.push_back(node);
        scene->labels.push_back(QStringLiteral("node %1").arg(i));
        scene->index_of.push_back(i);
    }
    for (std::size_t i = 0; i < edges; ++i) {
        SceneEdge edge;
        edge.from = static_cast<std::uint32_t>(random() % nodes);
        edge.to = static_cast<std::uint32_t>((edge.from + 1 + random() % 4) % nodes); // near
        edge.width = 1.5F;
        scene->edges.push_back(edge);
    }
    scene->groups.push_back({QStringLiteral("all"), QColor(0, 114, 178), 1});
    return scene;
}

Look look_at_all(std::shared_ptr<const Scene> scene)
{
    Look look;
    look.camera = Camera::fitted(scene->bounds(), QSizeF(600, 400));
    look.window = {600, 400};
    look.scene = std::move(scene);
    return look;
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

TEST(PicturePage, AtEachScaleTheSameNodesHaveLabels)
{
    const auto look = look_at_all(crowd(900, 0));
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
    auto look = look_at_all(crowd(8'100, 21'000));
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
