#include "viewer/models/country_names.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace spindel::viewer {

namespace {

// Those of Europe, and those from or through which people are trafficked there.
constexpr std::array kNames{
    QT_TRANSLATE_NOOP("countries", "Sweden"),
    QT_TRANSLATE_NOOP("countries", "Norway"),
    QT_TRANSLATE_NOOP("countries", "Denmark"),
    QT_TRANSLATE_NOOP("countries", "Finland"),
    QT_TRANSLATE_NOOP("countries", "Iceland"),
    QT_TRANSLATE_NOOP("countries", "Estonia"),
    QT_TRANSLATE_NOOP("countries", "Latvia"),
    QT_TRANSLATE_NOOP("countries", "Lithuania"),
    QT_TRANSLATE_NOOP("countries", "Poland"),
    QT_TRANSLATE_NOOP("countries", "Germany"),
    QT_TRANSLATE_NOOP("countries", "Netherlands"),
    QT_TRANSLATE_NOOP("countries", "Belgium"),
    QT_TRANSLATE_NOOP("countries", "Luxembourg"),
    QT_TRANSLATE_NOOP("countries", "France"),
    QT_TRANSLATE_NOOP("countries", "United Kingdom"),
    QT_TRANSLATE_NOOP("countries", "Ireland"),
    QT_TRANSLATE_NOOP("countries", "Spain"),
    QT_TRANSLATE_NOOP("countries", "Portugal"),
    QT_TRANSLATE_NOOP("countries", "Italy"),
    QT_TRANSLATE_NOOP("countries", "Malta"),
    QT_TRANSLATE_NOOP("countries", "Switzerland"),
    QT_TRANSLATE_NOOP("countries", "Austria"),
    QT_TRANSLATE_NOOP("countries", "Czechia"),
    QT_TRANSLATE_NOOP("countries", "Slovakia"),
    QT_TRANSLATE_NOOP("countries", "Hungary"),
    QT_TRANSLATE_NOOP("countries", "Slovenia"),
    QT_TRANSLATE_NOOP("countries", "Croatia"),
    QT_TRANSLATE_NOOP("countries", "Bosnia and Herzegovina"),
    QT_TRANSLATE_NOOP("countries", "Serbia"),
    QT_TRANSLATE_NOOP("countries", "Montenegro"),
    QT_TRANSLATE_NOOP("countries", "North Macedonia"),
    QT_TRANSLATE_NOOP("countries", "Albania"),
    QT_TRANSLATE_NOOP("countries", "Kosovo"),
    QT_TRANSLATE_NOOP("countries", "Greece"),
    QT_TRANSLATE_NOOP("countries", "Bulgaria"),
    QT_TRANSLATE_NOOP("countries", "Romania"),
    QT_TRANSLATE_NOOP("countries", "Moldova"),
    QT_TRANSLATE_NOOP("countries", "Ukraine"),
    QT_TRANSLATE_NOOP("countries", "Belarus"),
    QT_TRANSLATE_NOOP("countries", "Russia"),
    QT_TRANSLATE_NOOP("countries", "Georgia"),
    QT_TRANSLATE_NOOP("countries", "Armenia"),
    QT_TRANSLATE_NOOP("countries", "Azerbaijan"),
    QT_TRANSLATE_NOOP("countries", "Türkiye"),
    QT_TRANSLATE_NOOP("countries", "Cyprus"),
    QT_TRANSLATE_NOOP("countries", "Liechtenstein"),
    QT_TRANSLATE_NOOP("countries", "Andorra"),
    QT_TRANSLATE_NOOP("countries", "Monaco"),
    QT_TRANSLATE_NOOP("countries", "San Marino"),
    QT_TRANSLATE_NOOP("countries", "Vatican City"),
    QT_TRANSLATE_NOOP("countries", "Kazakhstan"),
    QT_TRANSLATE_NOOP("countries", "Uzbekistan"),
    QT_TRANSLATE_NOOP("countries", "Kyrgyzstan"),
    QT_TRANSLATE_NOOP("countries", "Tajikistan"),
    QT_TRANSLATE_NOOP("countries", "Turkmenistan"),
    QT_TRANSLATE_NOOP("countries", "United States"),
    QT_TRANSLATE_NOOP("countries", "Canada"),
    QT_TRANSLATE_NOOP("countries", "Mexico"),
    QT_TRANSLATE_NOOP("countries", "Brazil"),
    QT_TRANSLATE_NOOP("countries", "Colombia"),
    QT_TRANSLATE_NOOP("countries", "Venezuela"),
    QT_TRANSLATE_NOOP("countries", "Dominican Republic"),
    QT_TRANSLATE_NOOP("countries", "Cuba"),
    QT_TRANSLATE_NOOP("countries", "China"),
    QT_TRANSLATE_NOOP("countries", "Hong Kong"),
    QT_TRANSLATE_NOOP("countries", "Vietnam"),
    QT_TRANSLATE_NOOP("countries", "Thailand"),
    QT_TRANSLATE_NOOP("countries", "Philippines"),
    QT_TRANSLATE_NOOP("countries", "India"),
    QT_TRANSLATE_NOOP("countries", "Pakistan"),
    QT_TRANSLATE_NOOP("countries", "Bangladesh"),
    QT_TRANSLATE_NOOP("countries", "Nepal"),
    QT_TRANSLATE_NOOP("countries", "Sri Lanka"),
    QT_TRANSLATE_NOOP("countries", "Afghanistan"),
    QT_TRANSLATE_NOOP("countries", "Iran"),
    QT_TRANSLATE_NOOP("countries", "Iraq"),
    QT_TRANSLATE_NOOP("countries", "Syria"),
    QT_TRANSLATE_NOOP("countries", "Lebanon"),
    QT_TRANSLATE_NOOP("countries", "Israel"),
    QT_TRANSLATE_NOOP("countries", "Palestine"),
    QT_TRANSLATE_NOOP("countries", "Jordan"),
    QT_TRANSLATE_NOOP("countries", "Saudi Arabia"),
    QT_TRANSLATE_NOOP("countries", "United Arab Emirates"),
    QT_TRANSLATE_NOOP("countries", "Qatar"),
    QT_TRANSLATE_NOOP("countries", "Kuwait"),
    QT_TRANSLATE_NOOP("countries", "Egypt"),
    QT_TRANSLATE_NOOP("countries", "Libya"),
    QT_TRANSLATE_NOOP("countries", "Tunisia"),
    QT_TRANSLATE_NOOP("countries", "Algeria"),
    QT_TRANSLATE_NOOP("countries", "Morocco"),
    QT_TRANSLATE_NOOP("countries", "Nigeria"),
    QT_TRANSLATE_NOOP("countries", "Ghana"),
    QT_TRANSLATE_NOOP("countries", "Senegal"),
    QT_TRANSLATE_NOOP("countries", "Gambia"),
    QT_TRANSLATE_NOOP("countries", "Cameroon"),
    QT_TRANSLATE_NOOP("countries", "Ethiopia"),
    QT_TRANSLATE_NOOP("countries", "Eritrea"),
    QT_TRANSLATE_NOOP("countries", "Somalia"),
    QT_TRANSLATE_NOOP("countries", "Sudan"),
    QT_TRANSLATE_NOOP("countries", "Kenya"),
    QT_TRANSLATE_NOOP("countries", "Uganda"),
    QT_TRANSLATE_NOOP("countries", "Tanzania"),
    QT_TRANSLATE_NOOP("countries", "South Africa"),
    QT_TRANSLATE_NOOP("countries", "Mongolia"),
    QT_TRANSLATE_NOOP("countries", "South Korea"),
    QT_TRANSLATE_NOOP("countries", "Japan"),
    QT_TRANSLATE_NOOP("countries", "Indonesia"),
    QT_TRANSLATE_NOOP("countries", "Malaysia"),
    QT_TRANSLATE_NOOP("countries", "Cambodia"),
    QT_TRANSLATE_NOOP("countries", "Myanmar"),
};

} // namespace

QString country_name(std::string_view english)
{
    const auto* found =
        std::ranges::find_if(kNames, [english](const char* name) { return english == name; });
    if (found == kNames.end())
        return QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    return QCoreApplication::translate("countries", *found);
}

QString country_name(engine::Country country)
{
    return country_name(country.name());
}

} // namespace spindel::viewer
