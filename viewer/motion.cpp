#include "viewer/motion.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>

#include "viewer/settings.h"

namespace spindel::viewer {

namespace {

const QString kReduced = QStringLiteral("motion/reduced");

} // namespace

bool platform_reduces_motion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

bool reduces_motion()
{
    if (!remembers()) return platform_reduces_motion();
    return QSettings().value(kReduced, platform_reduces_motion()).toBool();
}

void set_reduces_motion(bool is_reduced)
{
    if (remembers()) QSettings().setValue(kReduced, is_reduced);
}

} // namespace spindel::viewer
