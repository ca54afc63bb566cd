/// Telephone numbers that are not shown: how they are told, and what stands for them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers {

/// What stands for a hidden number until its record's key is known: the front of its pseudonym.
inline constexpr std::string_view kHiddenNumber = "HIDDEN-";

/// A text in lower case (Latin and Cyrillic letters), one blank between its words: of
/// "NO_Caller-ID" "no caller id". Texts that are equal so are one word.
std::string folded(std::string_view text);

/// Whether a cell says that the number is hidden: by a word of `more`, or by one that operators and
/// telephones of Europe use ("Private", "skyddat nummer"). Case, `-` and `_` do not count.
bool is_hidden_word(std::string_view cell, std::span<const std::string> more = {});

/// Whether a number is hidden, and nothing says yet in which record.
inline bool is_hidden_number(std::string_view cell)
{
    return cell == kHiddenNumber || is_hidden_word(cell);
}

/// What stands for a hidden number: one of its own in each record, never joined with another.
/// @param source empty where the key alone tells the record
/// @param is_second for the callee, where the caller is hidden, too: these are two numbers
std::string hidden_number(std::string_view source, std::string_view record_id,
                          bool is_second = false);

/// Gives hidden numbers of a record their own identifiers; whatever way the record comes in.
void name_hidden_numbers(engine::CallRecord& call);
void name_hidden_numbers(engine::PhoneRecord& phone);
template <typename Record>
void name_hidden_numbers(Record& /*has no numbers*/)
{
}

} // namespace spindel::importers
