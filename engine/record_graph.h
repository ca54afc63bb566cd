/// The typed, time-stamped multigraph that evidence is read from: every edge is one record.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/case_file.h"
#include "engine/ids.h"
#include "engine/progress.h"
#include "engine/records.h"

namespace spindel::engine {

enum class EventKind : std::uint8_t { call, payment, journey, contact, phone_use, account_holding };

/// "call", "payment", "journey", "contact", "phone-use", "account-holding".
std::string_view word(EventKind kind);

inline constexpr Time kNoTime = Time::min();

/// One record as an edge. From whom to whom, what its time and end are, and its quantity:
///
/// - call: caller's phone to callee's phone; start and end; seconds.
/// - payment: payer's account to payee's account; booked; ten-thousandths.
/// - journey: traveller to booking, or none; departs and arrives.
/// - contact: actor to actor; as stated, or none; weight in ten-thousandths.
/// - phone_use: actor, or none, to phone; valid from and to.
/// - account_holding: actor, or none, to account; valid from and to.
struct Event {
    EventKind kind = EventKind::call;
    std::uint8_t detail = 0; // CallKind, PaymentMethod, TravelMode or AccountKind, by its number
    Grade grade;
    Country from_country;
    Country to_country;
    Currency currency;
    EntityId from = kNoEntity;
    EntityId to = kNoEntity;
    EntityId from_aside = kNoEntity; // the caller's device; the traveller's document
    EntityId to_aside = kNoEntity;   // the callee's device; the account that paid a journey
    Time time = kNoTime;
    Time end = kNoTime;
    std::int64_t quantity = -1; // -1 where not stated
    std::uint32_t source = 0;
    std::uint32_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t record_id = 0; // see RecordGraph::record_id
    std::uint32_t places = 0;    // see RecordGraph::places; of a contact, contact_terms
};

/// What is stated of a contact beyond its weight and time.
struct ContactTerms {
    std::string layer;                  // empty where the source has no word for it
    std::optional<std::int64_t> period; // the number of a phase, where the source counts phases

    friend auto operator<=>(const ContactTerms&, const ContactTerms&) = default;
};

/// What is stated of a journey beyond its countries.
struct Places {
    std::string from_place;
    std::string to_place;
    std::string carrier;

    friend auto operator<=>(const Places&, const Places&) = default;
};

/// What a second source tells of a call: the same one, as another operator has it.
struct SecondSource {
    EventId call = EventId{0};
    std::string source;
    std::string record_id;
    Time time = kNoTime;
    std::int64_t seconds = -1; // -1 where not stated
    std::uint32_t file = 0;
    std::uint32_t line = 0;
};

/// What one source says of one actor.
struct ActorStatement {
    EntityId actor = kNoEntity;
    ActorKind kind = ActorKind::unknown;
    Category category = Category::unknown;
    Country country;
    Grade grade;
    std::uint32_t source = 0;
    std::uint32_t file = 0;
    std::uint32_t line = 0;
};

/// What all statements of an actor come to: victim wins over convicted, suspect, witness, contact,
/// other and unknown, in this order; kind and country are those of the best-graded statement that
/// names one (then of the source first in the alphabet).
struct Actor {
    ActorKind kind = ActorKind::unknown;
    Category category = Category::unknown;
    Country country;
};

/// How whatever names a victim is shown: under the victim's label, or as the user asked for it, as
/// it came.
enum class Victims { masked, included };

/// Entities, events and statements of one case. Entities are numbered in the order (kind, text),
/// events in the order (time, kind, source, record id): so nothing depends on the order of imports.
/// Once built it never changes, so any number of threads may read it.
class RecordGraph {
public:
    /// Reads a whole case. In names of files and sources, record ids, places, carriers, the words
    /// of contacts and what is shown of identifiers that are no victim's, every identifier of a
    /// victim is replaced by its label, unless victims are included. Time O(records log records).
    static RecordGraph load(const CaseFile& case_file, const Progress& progress = {},
                            Victims victims = Victims::masked);

    std::uint32_t entity_count() const { return static_cast<std::uint32_t>(entities_.size()); }
    EntityKind kind(EntityId entity) const { return entities_[index(entity)].kind; }
    /// The pseudonym. For output use `Labels`, which masks victims.
    std::string_view text(EntityId entity) const { return entities_[index(entity)].text; }
    /// "victim-3" or "victim-3/phone-1" for an identifier of a victim; empty for all others.
    std::string_view victim_label(EntityId entity) const
    {
        return entities_[index(entity)].victim_label;
    }
    bool is_victims(EntityId entity) const { return !victim_label(entity).empty(); }
    /// What is shown in place of a pseudonym that is no victim's but holds one; empty for all
    /// others.
    std::string_view masked_text(EntityId entity) const;

    std::optional<EntityId> find(EntityKind kind, std::string_view text) const;
    /// The entities that are called `text` or shown so, actors first.
    std::vector<EntityId> find(std::string_view text) const;

    std::span<const Event> events() const { return events_; }
    const Event& event(EventId id) const { return events_[index(id)]; }
    std::string_view record_id(const Event& event) const;
    const Places& places(const Event& event) const
    {
        return places_[event.kind == EventKind::contact ? 0 : event.places];
    }
    /// The words of its source for what kind of tie a contact is, and of which period.
    const ContactTerms& contact_terms(const Event& contact) const
    {
        return contact_terms_[contact.places];
    }

    /// What other sources tell of a record, by their names: of most records, nothing.
    std::span<const SecondSource> second_sources(EventId record) const;

    /// True where any contact has this word.
    bool has_contact_layer(std::string_view layer) const;

    std::span<const ActorStatement> statements() const { return statements_; }
    /// All statements of one actor, in the order of their sources.
    std::span<const ActorStatement> statements(EntityId actor) const;
    Actor actor(EntityId actor) const;

    /// Sources in alphabetical order; an event's `source` counts from 0 here.
    std::span<const std::string> sources() const { return sources_; }
    std::string_view source(const Event& event) const { return sources_[event.source]; }
    /// Files in the order of their import; an event's `file` counts from 0 here.
    std::span<const ImportedFile> files() const { return files_; }
    const ExchangeRates& rates() const { return rates_; }

private:
    friend class RecordGraphLoader;

    struct Entity {
        EntityKind kind = EntityKind::actor;
        std::string text;
        std::string victim_label;
    };

    std::vector<Entity> entities_;
    std::map<std::uint32_t, std::string> masked_texts_; // by entity
    std::vector<Event> events_;
    std::vector<std::uint64_t> record_id_ends_; // where each record id ends in record_ids_
    std::string record_ids_;
    std::vector<Places> places_;
    std::vector<ContactTerms> contact_terms_;  // each once, sorted
    std::vector<SecondSource> second_sources_; // in the order of their calls
    std::vector<ActorStatement> statements_;
    std::vector<std::string> sources_;
    std::vector<ImportedFile> files_;
    ExchangeRates rates_;
};

/// How entities are shown: victims under their labels, unless the user asked for their pseudonyms.
class Labels {
public:
    using Victims = engine::Victims;

    explicit Labels(const RecordGraph& graph, Victims victims = Victims::masked)
        : graph_(&graph), victims_(victims)
    {
    }

    std::string operator()(EntityId entity) const
    {
        auto shown = victims_ == Victims::masked ? graph_->victim_label(entity) : "";
        if (shown.empty() && victims_ == Victims::masked) shown = graph_->masked_text(entity);
        return std::string(shown.empty() ? graph_->text(entity) : shown);
    }
    bool masks(EntityId entity) const
    {
        return victims_ == Victims::masked &&
               (graph_->is_victims(entity) || !graph_->masked_text(entity).empty());
    }

private:
    const RecordGraph* graph_;
    Victims victims_;
};

} // namespace spindel::engine
