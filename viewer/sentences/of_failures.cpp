#include <array>

#include <QtGlobal>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kSentences{
    // cases
    QT_TRANSLATE_NOOP(
        "sentences",
        "not a Spindel case; choose a .spindel file, or import its records into a case"),
    QT_TRANSLATE_NOOP("sentences", "no such case; look where its file may have been moved to, or "
                                   "import records into a new case"),
    QT_TRANSLATE_NOOP("sentences",
                      "is of version %1, newer than this program's %2, but holds what this one "
                      "makes: the number is damaged; spindel-viewer shows what can be read of it; "
                      "take a copy from before the damage, or import its files into a new case"),
    QT_TRANSLATE_NOOP("sentences",
                      "is of version %1, newer than this program's %2; update Spindel to open it; "
                      "if no newer one was ever used, the case is damaged: take a copy from before "
                      "the damage, or import its files into a new case"),
    QT_TRANSLATE_NOOP("sentences", "cannot be made: %1"),
    QT_TRANSLATE_NOOP("sentences", "the case is in use by another program"),
    QT_TRANSLATE_NOOP("sentences", "the disk is full"),
    QT_TRANSLATE_NOOP("sentences",
                      "a network's file is named as its source: rename this one, whose name is no "
                      "UTF-8 text of 1 to 128 bytes or a raw number or address"),
    QT_TRANSLATE_NOOP("sentences", "the case or its folder cannot be written to"),
    QT_TRANSLATE_NOOP("sentences", "the disk is full or cannot be read or written"),
    QT_TRANSLATE_NOOP("sentences",
                      "the case is damaged; spindel-viewer shows what can be read of it; take a "
                      "copy from before the damage, or import its files into a new case"),
    QT_TRANSLATE_NOOP("sentences",
                      "the case is damaged so far that nothing can be read of it; take a copy from "
                      "before the damage, or import its files into a new case"),
    QT_TRANSLATE_NOOP("sentences", "the system of Katz's centrality has no solution"),
    QT_TRANSLATE_NOOP("sentences", "cannot be opened: %1"),
    QT_TRANSLATE_NOOP("sentences",
                      "the case is damaged where it says who is a victim, so it is not shown; "
                      "take a copy from before the damage, or import its files into a new case"),
    QT_TRANSLATE_NOOP("sentences",
                      "an act before this one could not be kept in the case, so this one is not"),
    QT_TRANSLATE_NOOP("sentences", "an act of this case's history cannot be read"),
    QT_TRANSLATE_NOOP("sentences", "a rejected merge names what is not in the case"),
    // files
    QT_TRANSLATE_NOOP("sentences", "cannot be read"),
    QT_TRANSLATE_NOOP("sentences", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot be written: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot be removed: %1"),
    QT_TRANSLATE_NOOP("sentences", "is a case; no output is written over one"),
    QT_TRANSLATE_NOOP("sentences", "the map is not in the program"),
    // analyses
    QT_TRANSLATE_NOOP("sentences", "there is no ring %1; the case has none"),
    QT_TRANSLATE_NOOP("sentences", "there is no ring %1; the last one is %2"),
    QT_TRANSLATE_NOOP("sentences",
                      "ring %1 has 1 member who is no victim; --size asks for %2"),
    QT_TRANSLATE_N_NOOP("sentences",
                        "ring %1 has %n members who are no victims; --size asks for %2"),
    QT_TRANSLATE_NOOP("sentences", "records of this size do not fit into memory"),
    QT_TRANSLATE_NOOP("sentences",
                      "betweenness: more shortest paths between two nodes than a number holds"),
    QT_TRANSLATE_NOOP("sentences", "betweenness: lengths lie too far apart to be added"),
    QT_TRANSLATE_NOOP("sentences", "the scores of eigenvector centrality lie too far apart"),
    QT_TRANSLATE_NOOP("sentences",
                      "a score of Katz's centrality is larger than a number can be"),
    QT_TRANSLATE_NOOP("sentences", "the solver for Katz's centrality did not converge"),
    // the system
    QT_TRANSLATE_NOOP("sentences", "Permission denied"),
    QT_TRANSLATE_NOOP("sentences", "No such file or directory"),
    QT_TRANSLATE_NOOP("sentences", "No space left on device"),
    QT_TRANSLATE_NOOP("sentences", "Is a directory"),
    QT_TRANSLATE_NOOP("sentences", "Not a directory"),
    QT_TRANSLATE_NOOP("sentences", "Read-only file system"),
    QT_TRANSLATE_NOOP("sentences", "Input/output error"),
};

} // namespace

std::span<const Sentence> sentences_of_failures()
{
    return kSentences;
}

} // namespace spindel::viewer
