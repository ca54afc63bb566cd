/// What the plain parts of the program say, in the user's language.
///
/// Engine, importers and analysis know neither Qt nor languages: they write English, into the case,
/// files and exceptions. Where the viewer shows such a text, it looks for the sentence that it was
/// made from, and says that sentence in the user's language with the text's own names and figures.
#pragma once

#include <span>
#include <string_view>

#include <QString>

namespace spindel::viewer {

/// A sentence of the plain parts. %1, %2 ... stand for what they fill in; %n for a whole number
/// that decides between one and many.
using Sentence = const char*;

std::span<const Sentence> sentences_of_findings();
std::span<const Sentence> sentences_of_imports();
std::span<const Sentence> sentences_of_formats();
std::span<const Sentence> sentences_of_profiles();
std::span<const Sentence> sentences_of_failures();
std::span<const Sentence> sentences_of_work();

/// A text that the plain parts wrote. Finds single sentences, lists with "; " between them, and
/// sentences after a place such as "calls.csv:3:2: ". What stands in quotes stays as it is, and so
/// does a text that is made from no known sentence. May be called on any thread.
QString shown_sentence(std::string_view english);

} // namespace spindel::viewer
