#include "viewer/map/world.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <QFile>
#include <QPolygonF>

#include "engine/error.h"

// Resources of a static library have to be asked for by name, outside of any namespace.
static void load_resources()
{
    Q_INIT_RESOURCE(viewer);
}

namespace spindel::viewer {

namespace {

/// A country whose outline the file leaves out, or counts to another's: where it lies, in degrees.
struct SmallCountry {
    const char* code;
    double longitude;
    double latitude;
};
constexpr std::array kSmallCountries{
    SmallCountry{"AQ", 0, -75},         SmallCountry{"BQ", -68.27, 12.18},
    SmallCountry{"BV", 3.36, -54.42},   SmallCountry{"CC", 96.83, -12.17},
    SmallCountry{"CX", 105.63, -10.49}, SmallCountry{"GF", -53.1, 4},
    SmallCountry{"GI", -5.35, 36.14},   SmallCountry{"GP", -61.55, 16.25},
    SmallCountry{"MC", 7.42, 43.74},    SmallCountry{"MO", 113.55, 22.19},
    SmallCountry{"MQ", -61.02, 14.64},  SmallCountry{"MV", 73.51, 4.18},
    SmallCountry{"PN", -130.1, -25.07}, SmallCountry{"RE", 55.53, -21.11},
    SmallCountry{"SJ", 16, 78.2},       SmallCountry{"TK", -171.86, -9.2},
    SmallCountry{"TV", 179.2, -8.52},   SmallCountry{"UM", 166.64, 19.28},
    SmallCountry{"VA", 12.45, 41.9},    SmallCountry{"YT", 45.17, -12.83}};

/// The centre of mass of a polygon.
QPointF middle_of(const QPolygonF& polygon)
{
    QPointF sum;
    double area = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const auto a = polygon[i] - polygon[0]; // near the origin, for the sake of precision
        const auto b = polygon[(i + 1) % polygon.size()] - polygon[0];
        const double cross = a.x() * b.y() - b.x() * a.y();
        area += cross;
        sum += (a + b) * cross;
    }
    return area == 0 ? polygon[0] : polygon[0] + sum / (3 * area);
}

std::map<engine::Country, Outline> read(const QByteArray& text)
{
    std::map<engine::Country, Outline> countries;
    for (const auto& line : text.split('\n')) {
        const auto words = line.split(' ');
        const auto country = engine::Country::parse(words[0].toStdString());
        if (!country || !country->known()) continue;
        QPolygonF polygon;
        for (qsizetype i = 1; i < words.size(); ++i) {
            const auto comma = words[i].indexOf(',');
            polygon.append(
                mercator(words[i].left(comma).toDouble(), words[i].mid(comma + 1).toDouble()));
        }
        auto& outline = countries[*country];
        if (outline.path.isEmpty()) outline.middle = middle_of(polygon);
        outline.path.addPolygon(polygon);
        outline.path.closeSubpath();
    }
    for (const auto& [code, longitude, latitude] : kSmallCountries)
        countries[engine::Country::parse(code).value()].middle = mercator(longitude, latitude);
    return countries;
}

} // namespace

QPointF mercator(double longitude, double latitude)
{
    constexpr double kUnits = 100; // a degree
    constexpr double kDegree = std::numbers::pi / 180;
    const double phi = std::clamp(latitude, -80.0, 80.0) * kDegree;
    const double y = std::log(std::tan(std::numbers::pi / 4 + phi / 2)) / kDegree;
    return {longitude * kUnits, -y * kUnits};
}

const std::map<engine::Country, Outline>& world()
{
    static const auto countries = [] {
        load_resources();
        QFile file(QStringLiteral(":/world/countries.txt"));
        if (!file.open(QIODevice::ReadOnly)) throw engine::Error("the map is not in the program");
        return read(file.readAll());
    }();
    return countries;
}

} // namespace spindel::viewer
