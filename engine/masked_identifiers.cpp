#include "engine/masked_identifiers.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "engine/victim_label_book.h"

namespace spindel::engine {

namespace {

constexpr std::size_t kDigits = 8;

bool is_hexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// The digits of an export's digest that lead an identifier which it masked; else nothing.
std::string_view digest_before(std::string_view text)
{
    const auto digest = text.substr(0, kDigits);
    const bool leads = text.size() > kDigits + 1 && text[kDigits] == ':' &&
                       std::ranges::all_of(digest, is_hexadecimal);
    return leads ? digest : std::string_view();
}

/// A victim of a partner's export: the digest that leads its identifiers, and its label.
using PartnersVictim = std::pair<std::string_view, std::string_view>;

/// Those that have the same label here.
std::set<PartnersVictim> kept_labels(std::span<const NamedIdentifier> all)
{
    std::set<PartnersVictim> kept;
    for (const auto& one : all) {
        if (one.victim_label.empty()) continue;
        const auto digest = digest_before(one.text);
        if (!digest.empty() && one.text.substr(kDigits + 1) == one.victim_label)
            kept.emplace(digest, victim_of(one.victim_label));
    }
    return kept;
}

/// True where an identifier of this kind has the text.
bool is_there(std::span<const NamedIdentifier> all, EntityKind kind, std::string_view text)
{
    const auto key = [](const NamedIdentifier& one) { return std::pair(one.kind, one.text); };
    return std::ranges::binary_search(all, std::pair(kind, text), {}, key);
}

std::string masked(const NamedIdentifier& one, const VictimScrub& scrub,
                   const std::set<PartnersVictim>& kept)
{
    const auto digest = digest_before(one.text);
    if (!digest.empty() && kept.contains({digest, victim_in_brackets(one.text)}))
        return scrub.identifier(one.text.substr(kDigits + 1));
    return scrub.identifier(one.text);
}

} // namespace

std::string_view victim_in_brackets(std::string_view text)
{
    for (auto at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const auto end = text.find(']', at);
        if (end == std::string_view::npos) break;
        const auto label = text.substr(at + 1, end - at - 1);
        for (std::size_t kind = 0; kind < kEntityKinds.size(); ++kind)
            if (is_victim_label(label, static_cast<EntityKind>(kind))) return victim_of(label);
    }
    return {};
}

std::map<std::uint32_t, std::string> masked_identifiers(std::span<const NamedIdentifier> all,
                                                        const VictimScrub& scrub)
{
    const auto kept = kept_labels(all);
    std::map<std::uint32_t, std::string> shown;
    std::set<std::pair<EntityKind, std::string>> taken;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const auto& one = all[i];
        if (!one.victim_label.empty()) continue;
        const auto name = masked(one, scrub, kept);
        if (name == one.text) continue;
        auto own = name;
        for (int n = 2; is_there(all, one.kind, own) || !taken.emplace(one.kind, own).second; ++n)
            own = fmt::format("{} ({})", name, n);
        shown.emplace(i, std::move(own));
    }
    return shown;
}

} // namespace spindel::engine
