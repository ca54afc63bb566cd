/// Views in pictures, opened again and compared with the screen.
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTabWidget>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/charts/charts_view.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

class OutputTest : public test::DrawnCase {
protected:
    bool wait_until_settled()
    {
        return test::wait_until_still([this] { return window_->is_settled(); });
    }
    QString svg_of(const char* view)
    {
        EXPECT_TRUE(window_->show_tab(QLatin1String(view)));
        EXPECT_TRUE(wait_until_settled());
        return QString::fromUtf8(picture_bytes(window_->shown_content(), window_->shown_notes(),
                                               {PictureFormat::svg, 1, QStringLiteral("SECRET")}));
    }
    /// What the window shows of the view in front.
    QImage picture_of(const PageContent& content)
    {
        auto* tabs = window_->findChild<QTabWidget*>(QStringLiteral("tabs"));
        auto* view = tabs->currentWidget();
        if (auto* charts = qobject_cast<ChartsView*>(view)) view = &charts->picture();
        EXPECT_EQ(QSizeF(view->size()), content.size);
        return view->grab().toImage();
    }
    /// Of two pictures, the mean over all colours of all pixels, from 0 to 255.
    static double difference(const QImage& a, const QImage& b)
    {
        const auto left = a.convertToFormat(QImage::Format_RGB32);
        const auto right = b.convertToFormat(QImage::Format_RGB32);
        if (left.size() != right.size()) return 255;
        double sum = 0;
        for (int y = 0; y < left.height(); ++y)
            for (int x = 0; x < left.width(); ++x) {
                const QColor p = left.pixelColor(x, y);
                const QColor q = right.pixelColor(x, y);
                sum += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) +
                       std::abs(p.blue() - q.blue());
            }
        return sum / (3.0 * left.width() * left.height());
    }
};

} // namespace

TEST_F(OutputTest, MapLanesAndChartsAreSavedWithPeriodFiltersCaseAndBanner)
{
    session().choose_persona(node("A-BOSS"));
    const std::map<const char*, QStringList> own{
        {"map", {QStringLiteral("Calls across borders"), QStringLiteral("CZ  1 persona")}},
        {"lanes", {QStringLiteral("outgoing above"), QStringLiteral("P-BOSS")}},
        {"charts", {QStringLiteral("How many nodes"), QStringLiteral("Nodes")}}};
    for (const auto& [view, words] : own) {
        const auto text = svg_of(view);
        for (const auto& word :
             words + QStringList{QStringLiteral("Period (UTC): 2025-03-01 to"),
                                 QStringLiteral("Filters: none"), QStringLiteral("test.spindel"),
                                 QStringLiteral("SECRET")})
            EXPECT_TRUE(text.contains(word)) << view << ": " << word.toStdString();
        for (const auto* name : test::kVictims)
            EXPECT_FALSE(text.contains(QLatin1String(name))) << view;
    }
}

TEST_F(OutputTest, APngOfAViewIsTheScreenAtEachScale)
{
    window_->show_tab(QStringLiteral("map"));
    ASSERT_TRUE(wait_until_settled());
    for (const int scale : {1, 2, 4}) {
        const auto picture =
            picture_image(window_->shown_content(), {}, {PictureFormat::png, scale, {}, true});
        EXPECT_EQ(picture.width(), window_->shown_content().size.width() * scale);
    }
    const auto whole = picture_image(window_->shown_content(), {}, {});
    EXPECT_GT(whole.pixelColor(whole.width() / 2, whole.height() / 3).alpha(), 0);
}

TEST_F(OutputTest, ASavedPictureOpenedAgainIsTheScreen)
{
    for (const auto* view : {"network", "map", "lanes", "charts"}) {
        session().choose_persona(node("A-BOSS"));
        window_->show_tab(QLatin1String(view));
        ASSERT_TRUE(wait_until_settled());
        const auto content = window_->shown_content();
        const auto screen = picture_of(content);
        ASSERT_FALSE(screen.isNull());
        const auto png = QImage::fromData(
            picture_bytes(content, window_->shown_notes(), {PictureFormat::png, 1, {}, true}));
        // the last bit of a colour that is laid over others may be rounded otherwise
        EXPECT_LT(difference(png.copy(screen.rect()), screen), 0.05) << view;
        QSvgRenderer svg(
            picture_bytes(content, window_->shown_notes(), {PictureFormat::svg, 1, {}, true}));
        ASSERT_TRUE(svg.isValid()) << view;
        QImage drawn(png.size(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        svg.render(&painter);
        painter.end();
        // the edges of letters and lines are smoothed otherwise
        EXPECT_LT(difference(drawn.copy(screen.rect()), screen), 8) << view;
    }
}

TEST_F(OutputTest, AnSvgOfAPartHasTheScreensSizeAndLettersAndItsCaptionOnAGroundOfItsOwn)
{
    auto look = picture().look();
    look.camera.scale *= 6; // lines run on beyond every edge
    const auto content = content_of(look);
    const PictureOptions options{PictureFormat::svg, 1, {}, true};
    const auto notes = window_->shown_notes(); // which hold the time
    const auto bytes = picture_bytes(content, notes, options);
    const auto text = QString::fromUtf8(bytes);
    const auto millimetres =
        QRegularExpression(QStringLiteral("width=\"([0-9.]+)mm\"")).match(text).captured(1);
    EXPECT_NEAR(millimetres.toDouble(), content.size.width() * 25.4 / 96, 0.5);
    EXPECT_FALSE(text.contains(QStringLiteral("font-weight=\"700\"")));
    const auto drawn_from = [&](const QByteArray& svg) {
        QImage drawn(picture_image(content, notes, {}).size(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        QSvgRenderer(svg).render(&painter);
        return drawn;
    };
    const auto drawn = drawn_from(bytes);
    const auto below = drawn.rect().adjusted(0, static_cast<int>(content.size.height()) + 1, 0, 0);
    ASSERT_GT(below.height(), 20);
    look.camera.scale /= 60; // and here nothing comes near an edge
    const auto bare = drawn_from(picture_bytes(content_of(look), notes, options));
    EXPECT_NE(drawn, bare);
    EXPECT_EQ(drawn.copy(below), bare.copy(below));
}

TEST_F(OutputTest, TheViewInFrontIsCopiedAsAPicture)
{
    for (const auto* view : {"network", "charts"}) {
        window_->show_tab(QLatin1String(view));
        ASSERT_TRUE(wait_until_settled());
        QGuiApplication::clipboard()->clear();
        for (auto* action : window_->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X))
                action->trigger();
        const auto copied = QGuiApplication::clipboard()->image();
        EXPECT_EQ(copied.width(), static_cast<int>(window_->shown_content().size.width())) << view;
    }
}

} // namespace spindel::viewer
