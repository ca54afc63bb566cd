#include "viewer/key_sheet.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "viewer/words.h"

namespace spindel::viewer {

namespace {

QString row(const QString& keys, const QString& words)
{
    return QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), words.toHtmlEscaped());
}

QString words_of(const QAction& action)
{
    constexpr QChar kAnd(0xe000); // which no text has
    auto words = action.text().replace(QStringLiteral("&&"), kAnd).remove(u'&').replace(kAnd, u'&');
    if (words.endsWith(u':')) words.chop(1); // of undo, where there is nothing to name
    return words;
}

void add_menu(QString& rows, const QMenu& menu)
{
    for (const auto* action : menu.actions()) {
        if (action->menu() != nullptr)
            add_menu(rows, *action->menu());
        else if (!action->shortcut().isEmpty())
            rows += row(action->shortcut().toString(QKeySequence::NativeText), words_of(*action));
    }
}

QString section(const QString& title, const QString& rows)
{
    return QStringLiteral("<h3>%1</h3><table>%2</table>").arg(title.toHtmlEscaped(), rows);
}

/// Keys that views handle themselves.
QString keys_of_views()
{
    auto text =
        section(tr("In the network"),
                row(tr("Arrows, + , - , 0"), tr("Move, zoom, show all")) +
                    row(tr("Ctrl and arrows"), tr("Move what is selected")) +
                    row(tr(". and ,"), tr("Next and previous node")) +
                    row(tr("Esc"), tr("Choose nothing")) +
                    row(tr("Shift or Alt and drag"), tr("Select by rectangle or lasso")) +
                    row(tr("Ctrl+3, then drag"),
                        tr("Lasso, where the desktop takes Alt and drag for itself")) +
                    row(tr("Shift and arrows"), tr("Draw a rectangle")) +
                    row(tr("Space"), tr("Put down a cross that the arrows move, with Alt "
                                        "by pixels; again: a corner of a lasso")) +
                    row(tr("Return, Ctrl+Return"), tr("Select what is drawn around, add it")) +
                    row(tr("Double click"), tr("Expand a node")));
    text += section(tr("On the map"), row(tr("Arrows, + , - , 0"), tr("Move, zoom, show all")) +
                                          row(tr(". and ,"), tr("Next and previous flow")) +
                                          row(tr("Return"), tr("Show the flow's records")));
    text +=
        section(tr("In the lanes"), row(tr("Left, Right, + , - , 0"), tr("Move, zoom, show all")) +
                                        row(tr(". and ,"), tr("Next and previous mark")) +
                                        row(tr("Return"), tr("Show the mark's record")));
    text +=
        section(tr("In the activity over time"),
                row(tr("Left, Right"), tr("Move the period")) +
                    row(tr("Shift+Left, Shift+Right"), tr("Shorten or stretch the period")) +
                    row(tr("Space"), tr("Play time, stop")) + row(tr("Esc"), tr("End the period")) +
                    row(tr("+ , - , 0 (or the wheel)"), tr("Show less of the time, more, all")) +
                    row(tr("Ctrl+Left, Ctrl+Right"), tr("Earlier, later")) +
                    row(tr("Return"), tr("Show the period as large as there is room")));
    text += section(tr("In tables"),
                    row(tr("Up, Down"), tr("Choose a row")) +
                        row(tr("Ctrl+Up, Ctrl+Down"), tr("Go to a row without choosing it")) +
                        row(tr("Space"), tr("Choose the row gone to")) +
                        row(tr("Ctrl+Space"), tr("Select its node, too, or no more")) +
                        row(tr("Shift+Up, Shift+Down"), tr("Select the rows from there to here")) +
                        row(tr("Ctrl+Shift+S"), tr("Sort by the column")) +
                        row(tr("Ctrl+C, Ctrl+Alt+C"), tr("Copy the marked rows, the whole table")) +
                        row(tr("Ctrl+Shift+M"), tr("Among the numbers: reject or accept the row")));
    text += section(tr("In the search line"),
                    row(tr("Return, Shift+Return"), tr("Next and previous hit")) +
                        row(tr("Ctrl+Return"), tr("Select all hits")) +
                        row(tr("Ctrl+Shift+Return"), tr("Select the first hit, too, or no more")));
    return text;
}

} // namespace

QString key_sheet(const QMainWindow& window)
{
    QString text;
    for (const auto* action : window.menuBar()->actions()) {
        QString rows;
        if (action->menu() != nullptr) add_menu(rows, *action->menu());
        if (!rows.isEmpty()) text += section(words_of(*action), rows);
    }
    return text + keys_of_views();
}

void show_key_sheet(QMainWindow& window)
{
    QDialog dialog(&window);
    dialog.setWindowTitle(tr("Keys"));
    dialog.resize(560, 640);
    auto* text = new QTextBrowser(&dialog); // these are owned by the dialog
    text->setHtml(key_sheet(window));
    text->setAccessibleName(tr("Keys"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    dialog.exec();
}

} // namespace spindel::viewer
