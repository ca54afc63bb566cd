#include "viewer/sentences/sentences.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include "viewer/numbers.h"

namespace spindel::viewer {

namespace {

constexpr int kNumber = 0; // the place %n

std::optional<QString> shown_whole(QStringView text);

/// A sentence or its translation, cut at its places: text, place, text, place, text.
struct Pattern {
    Sentence sentence = nullptr;
    QStringList fixed;
    std::vector<int> places;
    qsizetype length = 0; // of all that is fixed

    Pattern(Sentence said, const QString& words) : sentence(said)
    {
        QString piece;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto next = i + 1 < words.size() ? words[i + 1] : QChar();
            if (words[i] != u'%' || !(next.isDigit() || next == u'n')) {
                piece += words[i];
                continue;
            }
            ++i;
            int place = next == u'n' ? kNumber : next.digitValue();
            if (place != kNumber && i + 1 < words.size() && words[i + 1].isDigit())
                place = 10 * place + words[++i].digitValue();
            add(piece);
            places.push_back(place);
            piece.clear();
        }
        add(piece);
    }

private:
    void add(const QString& piece)
    {
        fixed += piece;
        length += piece.size();
    }
};

/// What stands at the places of a sentence.
struct Filled {
    int number = -1;          // for %n
    std::array<QString, 20> words; // for %1 ...; the first is not used
};

/// Whether a text may stand at a place: in quotes anything, else no list.
bool fits(QStringView words, int place, bool is_quoted)
{
    if (place == kNumber)
        return !words.isEmpty() && words.size() < 9 &&
               std::ranges::all_of(words, [](QChar c) { return c.isDigit(); });
    return is_quoted || (!words.isEmpty() && !words.contains(QLatin1String("; ")));
}

/// Sentences within sentences: "not shown to be organised (q = 0.2)".
QString shown_part(QStringView words, bool is_quoted)
{
    if (is_quoted) return words.toString();
    const auto text = shown_figure(words.toString());
    return words.contains(u' ') ? shown_whole(words).value_or(text) : text;
}

std::optional<Filled> filled(const Pattern& pattern, QStringView text)
{
    const auto& fixed = pattern.fixed;
    if (text.size() < pattern.length || !text.startsWith(fixed.front()) ||
        !text.endsWith(fixed.back()))
        return {};
    if (fixed.size() == 1 && text.size() != pattern.length) return {};
    Filled result;
    auto at = fixed.front().size();
    for (qsizetype i = 1; i < fixed.size(); ++i) {
        const bool is_last = i + 1 == fixed.size();
        const auto end = is_last ? text.size() - fixed[i].size() : text.indexOf(fixed[i], at);
        if (end < at) return {};
        const auto words = text.sliced(at, end - at);
        const bool is_quoted = fixed[i - 1].endsWith(u'"');
        const int place = pattern.places[static_cast<std::size_t>(i - 1)];
        if (!fits(words, place, is_quoted)) return {};
        if (place == kNumber)
            result.number = words.toInt();
        else
            result.words.at(static_cast<std::size_t>(place)) = shown_part(words, is_quoted);
        at = end + fixed[i].size();
    }
    return result;
}

/// All sentences; of two that fit, the one comes first that says more itself.
const std::vector<Pattern>& patterns()
{
    static const auto all = [] {
        std::vector<Pattern> made;
        for (const auto sentences :
             {sentences_of_findings(), sentences_of_imports(), sentences_of_formats(),
              sentences_of_profiles(), sentences_of_failures(), sentences_of_work()}) {
            for (const auto* sentence : sentences)
                made.emplace_back(sentence, QString::fromUtf8(sentence));
        }
        std::ranges::stable_sort(made, std::ranges::greater(), &Pattern::length);
        return made;
    }();
    return all;
}

QString said(Sentence sentence, const Filled& with)
{
    const Pattern pattern(sentence, QCoreApplication::translate("sentences", sentence, nullptr,
                                                                with.number));
    auto text = pattern.fixed.front();
    for (qsizetype i = 1; i < pattern.fixed.size(); ++i) {
        const auto place = static_cast<std::size_t>(pattern.places[static_cast<std::size_t>(i - 1)]);
        text += with.words.at(place) + pattern.fixed[i];
    }
    return text;
}

std::optional<QString> shown_whole(QStringView text)
{
    for (const auto& pattern : patterns())
        if (const auto with = filled(pattern, text)) return said(pattern.sentence, *with);
    return {};
}

/// A sentence, or one after a place or name and a colon.
std::optional<QString> shown_clause(QStringView text)
{
    if (auto whole = shown_whole(text)) return whole;
    const QLatin1String colon(": ");
    for (auto at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
        const auto before = text.first(at);
        if (before.contains(QLatin1String("; "))) return {};
        if (const auto said = shown_whole(text.sliced(at + colon.size())))
            return shown_part(before, false) + colon + *said;
    }
    return {};
}

std::optional<QString> shown_list(QStringView text)
{
    if (auto clause = shown_clause(text)) return clause;
    const QLatin1String mark("; ");
    for (auto at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        const auto first = shown_clause(text.first(at));
        if (!first) continue;
        if (const auto rest = shown_list(text.sliced(at + mark.size()))) return *first + mark + *rest;
    }
    return {};
}

/// What was said lately, in the language it was said in: tables ask for the same cells again and
/// again, to measure, sort and paint them.
class Said {
public:
    std::optional<QString> find(const QString& english)
    {
        const std::lock_guard lock(mutex_);
        forget_other_language();
        const auto found = known_.constFind(english);
        return found == known_.constEnd() ? std::nullopt : std::optional(*found);
    }
    void keep(const QString& english, const QString& shown)
    {
        constexpr qsizetype kMost = 20'000;
        const std::lock_guard lock(mutex_);
        forget_other_language();
        if (known_.size() >= kMost) known_.clear();
        known_.insert(english, shown);
    }

private:
    void forget_other_language()
    {
        // which no two languages, nor English without its plurals, say alike
        auto language = QCoreApplication::translate("sentences", "%n contacts", nullptr, 1);
        if (language == language_) return;
        language_ = std::move(language);
        known_.clear();
    }

    std::mutex mutex_;
    QString language_;
    QHash<QString, QString> known_;
};

} // namespace

QString shown_sentence(std::string_view english)
{
    static Said said; // jobs tell of their progress, too
    const auto text = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    if (const auto known = said.find(text)) return *known;
    const auto shown = shown_list(text).value_or(text);
    said.keep(text, shown);
    return shown;
}

} // namespace spindel::viewer
