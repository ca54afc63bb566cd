/// Words that hold what a record or a file is called, shown by parts of Qt that would take them for
/// rich text: a name must never write a headline, fetch a picture or hide what stands beside it.
#pragma once

#include <QMessageBox>
#include <QString>
#include <QTextDocument>

namespace spindel::viewer {

/// Text that turns no text around it: a control character, such as one that reverses the direction
/// of writing, is spelled out ("<U+202E>"), and what is written from right to left is set apart.
QString plain(const QString& text);

/// The words as the text of a button or a menu, where "&" else marks a letter.
inline QString without_mnemonic(QString words)
{
    return words.replace(u'&', QStringLiteral("&&"));
}

/// The words as a tool tip that shows them letter for letter.
inline QString plain_tip(const QString& words)
{
    return words.isEmpty() ? QString() : Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal);
}

/// A warning whose words are shown letter for letter.
inline void warn(QWidget* parent, const QString& title, const QString& words)
{
    QMessageBox box(QMessageBox::Warning, title, words, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace spindel::viewer
