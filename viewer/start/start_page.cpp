#include "viewer/start/start_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStandardPaths>

#include "viewer/plain_text.h"
#include "viewer/settings.h"
#include "viewer/start/link_button.h"

namespace spindel::viewer {

StartPage::StartPage(QWidget* parent) : QWidget(parent), recent_(new QVBoxLayout)
{
    auto* title =
        new QLabel(QStringLiteral("<h1>Spindel</h1>"), this); // owned by this, as all here
    auto* words = new QLabel(tr("Rings and spiders across borders, each figure one click from its "
                                "records.\nA case is one file, NAME.spindel."),
                             this);
    words->setWordWrap(true);
    const auto button = [this](const QString& name, const QString& text, const QString& more,
                               void (StartPage::*wanted)()) {
        auto* link = new LinkButton(text, more, this);
        link->setObjectName(name);
        connect(link, &LinkButton::clicked, this, wanted);
        return link;
    };
    auto* ways = new QVBoxLayout;
    ways->addWidget(title);
    ways->addWidget(words);
    ways->addSpacing(16);
    ways->addWidget(button(QStringLiteral("open"), tr("Open a case…"),
                           tr("A file that was made by an import"), &StartPage::open_wanted));
    ways->addWidget(
        button(QStringLiteral("import"), tr("Import records…"),
               tr("Tables of phones, calls, payments, travel and actors, and files of banks and "
                  "carriers"),
               &StartPage::import_wanted));
    auto* sample = button(QStringLiteral("sample"), tr("Try the sample case"),
                          words_on_sample(sample_folder()), &StartPage::sample_wanted);
    sample->setEnabled(!sample_folder().isEmpty());
    ways->addWidget(sample);
    ways->addStretch();
    auto* right = new QVBoxLayout;
    right->addLayout(recent_);
    right->addStretch();
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(60, 40, 60, 40);
    columns->addLayout(ways, 1);
    columns->addSpacing(40);
    columns->addLayout(right, 1);
    // What does not fit is scrolled to: this page is there, unseen, while a case is open, and must
    // not say how small the window can be.
    auto* scrolled = new QScrollArea(this);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(page);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scrolled);
    show_recent();
}

void StartPage::show_recent()
{
    while (auto* item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto cases = recent_cases();
    if (cases.isEmpty()) return;
    recent_->addWidget(new QLabel(tr("<h3>Recent cases</h3>"), this));
    for (const auto& [file, shown] : cases) {
        auto* link = new LinkButton(without_mnemonic(QFileInfo(shown).fileName()),
                                    QFileInfo(shown).absolutePath(), this);
        connect(link, &LinkButton::clicked, this,
                [this, file = file] { Q_EMIT case_wanted(file); });
        recent_->addWidget(link);
    }
}

QStringList sample_places()
{
    const auto inside = QStringLiteral("/spindel/nordic-web/records");
    const auto program = QCoreApplication::applicationDirPath();
    QStringList places{program + QStringLiteral("/../share") + inside,
                       program + QStringLiteral("/../../../datasets/nordic-web/records")};
    for (const auto& data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        places += data + inside;
    for (auto& place : places)
        place = QDir::cleanPath(place);
    places.removeDuplicates();
    return places;
}

QString case_for_sample()
{
    auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir()) folder = QDir::homePath(); // a new account has no other
    return folder + QStringLiteral("/nordic-web.spindel");
}

QString words_on_sample(const QString& folder)
{
    if (!folder.isEmpty()) return StartPage::tr("Simulated records: nobody in it exists");
    return StartPage::tr("Its records are not installed. They were looked for in:") + u'\n' +
           sample_places().join(u'\n');
}

QString sample_folder()
{
    for (const auto& folder : sample_places())
        if (QFileInfo(folder).isDir()) return QDir(folder).canonicalPath();
    return {};
}

} // namespace spindel::viewer
