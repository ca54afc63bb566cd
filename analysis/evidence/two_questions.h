/// Organised beyond chance? And unlike lawful organisation? Two nulls, answered for one list.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/evidence/coordination.h"
#include "analysis/evidence/decoys.h"

namespace spindel::analysis {

/// How strongly both questions are answered: -log10(unexplained_p) - max(0, wages) + min(score, 8)
/// / 2, and 0 for who has no score, shows no sign of command, does nothing itself that shows it
/// (`acts_itself`: a foreman, too, passes on word), whose evidence is all of one country, whose
/// contacts change numbers no more than half of all do (unexplained_p >= 0.5), or draw wages as the
/// staff of a firm do (wages above 0.35).
double strength(const Coordination& c);

/// False-discovery rates of the list of all with at least the strength of a persona. Each is the
/// number of personas that a decoy world lists on average, over the number listed. To the two of
/// the flagged list a fifth of a persona is added, for lawful organisation of a kind that no
/// dealing shows: without it the rate alone lets one empty world in ten flag somebody, nearly
/// always one person; with it nobody is flagged at 0.1 but as one of three. A tenth in records
/// pulled around suspects, where somebody thought each worth asking about: one of two.
struct Answers {
    /// Of all personas by score alone, where nobody is organised: what is worth a rank. 0 without
    /// permutations; the other two are 1 then.
    std::vector<double> score_q;
    std::vector<double> organised_q;     // where nobody is organised: all marks dealt anew
    std::vector<double> unlike_lawful_q; // where all organisation is lawful: only changing dealt
    /// The coordination of every persona, against ties between those that were not found at once.
    std::vector<Coordination> scored;
    std::vector<bool> found; // in the first of two steps
    bool asked = true;       // false without permutations: then no q-value says anything
};

/// What dealing anew decides of a whole case: so parts of it are ranked alike without dealing.
struct DealingOutcome {
    std::vector<bool> found; // by node: found in the first step
    double least_score = 0;  // from which a score is worth a rank
    bool pulled = false;     // whether the records were pulled around suspects (pulled.h)
};

struct QuestionOptions {
    double level = 0.1; // of the list, at which a persona counts as found in the first of two steps
    DecoyOptions decoys;
    /// Nothing is dealt: `score_q` is 0 from the least score on, else 1; q-values are 1.
    const DealingOutcome* settled = nullptr;
};

/// Answers both questions in two steps, as in the adaptive procedure of Benjamini, Krieger and
/// Yekutieli (Biometrika 93, 2006): who is found in the first belongs to no ordinary world, so that
/// in the second its marks leave the laws and the dealing, and it is no candidate for a false
/// discovery. Where the records are full of rings, as those pulled around suspects are, chance
/// would else be judged by the rings themselves.
///
/// @param pulled the records were pulled around suspects.
/// @param eligible by node; others are never listed and get q-values of 1.
///
/// Time O(permutations * contacts). The same on any number of threads.
Answers two_questions(const Subject& subject, const ContactLists& contacts,
                      const ContactEvidence& evidence, const std::vector<Relays>& relays,
                      bool pulled, const std::vector<bool>& eligible,
                      const QuestionOptions& options = {});

} // namespace spindel::analysis
