#include "viewer/map/world.h"

#include <algorithm>
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
