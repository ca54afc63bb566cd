/// The report in Swedish.
///
/// What the viewer says too (findings, why rows were refused, countries) is said in its words; a
/// test holds the two together, since neither may include the other.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace spindel::analysis::report::swedish {

/// A sentence and its translation; {} or {0}, {1} ... stand for what is filled in.
struct Sentence {
    std::string_view english;
    std::string_view swedish;
};

std::span<const Sentence> of_frame();
std::span<const Sentence> of_groups();
std::span<const Sentence> of_people();
std::span<const Sentence> of_records();
std::span<const Sentence> of_glossary();
std::span<const Sentence> of_terms();
std::span<const Sentence> of_countries();
std::span<const Sentence> of_findings();
std::span<const Sentence> of_refusals();
std::span<const Sentence> of_steps(); // a place of theirs comes last

/// The translation of a sentence with its places; itself where there is none.
std::string_view sentence(std::string_view english);

/// The translation of a text that was made from a sentence of the findings or refusals: names as
/// they are, decimals with a comma. Itself where it was made from none of them.
std::string finding(std::string_view english);

/// The translation of "import 1: rows beside the table left out: calls.csv", names as they are.
std::string import_step(std::string_view english);

} // namespace spindel::analysis::report::swedish
