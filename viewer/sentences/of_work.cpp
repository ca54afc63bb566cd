#include <array>

#include <QtGlobal>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kSentences{
    // what is being done
    QT_TRANSLATE_NOOP("sentences", "loading"),
    QT_TRANSLATE_NOOP("sentences", "reading"),
    QT_TRANSLATE_NOOP("sentences", "reading around the damage"),
    QT_TRANSLATE_NOOP("sentences", "storing"),
    QT_TRANSLATE_NOOP("sentences", "waiting for programs that read the case"),
    QT_TRANSLATE_NOOP("sentences", "projecting"),
    QT_TRANSLATE_NOOP("sentences", "travelling together"),
    QT_TRANSLATE_NOOP("sentences", "following numbers"),
    QT_TRANSLATE_NOOP("sentences", "money passed on"),
    QT_TRANSLATE_NOOP("sentences", "dealing marks anew"),
    QT_TRANSLATE_NOOP("sentences", "communities"),
    QT_TRANSLATE_NOOP("sentences", "link similarities"),
    QT_TRANSLATE_NOOP("sentences", "link similarities at hubs"),
    QT_TRANSLATE_NOOP("sentences", "link communities"),
    QT_TRANSLATE_NOOP("sentences", "brokerage"),
    QT_TRANSLATE_NOOP("sentences", "shortest paths"),
    QT_TRANSLATE_NOOP("sentences", "breadth-first search"),
    QT_TRANSLATE_NOOP("sentences", "best paths"),
    QT_TRANSLATE_NOOP("sentences", "time-respecting paths"),
    QT_TRANSLATE_NOOP("sentences", "distances"),
    QT_TRANSLATE_NOOP("sentences", "brokerage: pairs"),
    QT_TRANSLATE_NOOP("sentences", "brokerage: roles"),
    QT_TRANSLATE_NOOP("sentences", "brokerage: triangles"),
    QT_TRANSLATE_NOOP("sentences", "brokerage: counting cycles"),
    QT_TRANSLATE_NOOP("sentences", "brokerage: shares"),
    QT_TRANSLATE_NOOP("sentences", "agreement of communities"),
    QT_TRANSLATE_NOOP("sentences", "weak communities"),
    QT_TRANSLATE_NOOP("sentences", "splitting communities"),
    QT_TRANSLATE_NOOP("sentences", "approximate betweenness"),
    QT_TRANSLATE_NOOP("sentences", "structural holes"),
    QT_TRANSLATE_NOOP("sentences", "key players"),
    QT_TRANSLATE_NOOP("sentences", "resampling"),
    QT_TRANSLATE_NOOP("sentences", "lost_records"),
    QT_TRANSLATE_NOOP("sentences", "lost_source"),
    QT_TRANSLATE_NOOP("sentences", "doubted_records"),
    QT_TRANSLATE_NOOP("sentences", "layout"),
    QT_TRANSLATE_NOOP("sentences", "pagerank"),
    QT_TRANSLATE_NOOP("sentences", "components"),
    QT_TRANSLATE_NOOP("sentences", "biconnected components"),
    QT_TRANSLATE_NOOP("sentences", "core decomposition"),
    QT_TRANSLATE_NOOP("sentences", "eigenvector centrality"),
    QT_TRANSLATE_NOOP("sentences", "hubs and authorities"),
    QT_TRANSLATE_NOOP("sentences", "katz"),
    QT_TRANSLATE_NOOP("sentences", "motifs"),
    QT_TRANSLATE_NOOP("sentences", "searches"),
    QT_TRANSLATE_NOOP("sentences", "triangles"),
    // what is being read
    QT_TRANSLATE_NOOP("sentences", "actors"),
    QT_TRANSLATE_NOOP("sentences", "phones"),
    QT_TRANSLATE_NOOP("sentences", "calls"),
    QT_TRANSLATE_NOOP("sentences", "accounts"),
    QT_TRANSLATE_NOOP("sentences", "payments"),
    QT_TRANSLATE_NOOP("sentences", "travel"),
    QT_TRANSLATE_NOOP("sentences", "rates"),
    QT_TRANSLATE_NOOP("sentences", "graph"),
};

} // namespace

std::span<const Sentence> sentences_of_work()
{
    return kSentences;
}

} // namespace spindel::viewer
