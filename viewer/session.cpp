#include "viewer/session.h"

#include <algorithm>
#include <utility>

#include "engine/waiting_acts.h"
#include "viewer/case_loader.h"
#include "viewer/case_lock.h"
#include "viewer/desk/act_command.h"
#include "viewer/desk/desk_areas.h"
#include "viewer/desk/personas_named.h"

namespace spindel::viewer {

Session::Session(QObject* parent) : QObject(parent)
{
    connect(&looking_, &JobRunner::failed, this, &Session::trouble);
    connect(&finding_, &FindingsWork::findings_changed, this, &Session::take_findings);
    connect(&finding_, &FindingsWork::work_changed, this, &Session::findings_work_changed);
    connect(&history_, &QUndoStack::indexChanged, this, [this](int done) {
        if (loading_history_ || !keeper_ || done == kept_) return;
        keeper_->move_to(static_cast<std::size_t>(done));
        kept_ = done;
    });
}

Session::~Session()
{
    history_.disconnect(this); // it signals once more while it is taken apart
}

void Session::set_case(OpenCase open_case)
{
    const auto chosen = open_case.keeps_history ? chosen_keys() : QStringList();
    choose_nothing(); // while views still hold the case that the choice is from
    bool is_another = open_case.path != case_.path;
    const bool is_only_looked_at = !keeper_ && !open_case.keeps_history;
    if (is_another) keeper_.reset();
    case_ = std::move(open_case);
    sight_.reset();
    looked_with_.reset();
    passing_period_.reset();
    if (is_damaged())
        tell_of_damage();
    else if (is_another && !take_lock())
        tell_of_lock();
    else if (is_only_looked_at)
        is_another = is_another || take_lock(); // the other viewer is closed, or the damage mended
    if (is_another) load_history();
    if (is_another && case_.has_lost_acts) tell_of_lost_acts();
    finding_.set_case(case_.analysis);
    Q_EMIT case_changed();
    Q_EMIT findings_changed();
    Q_EMIT desk_changed();
    look();
    if (!chosen.isEmpty()) choose_again(chosen);
}

QStringList Session::chosen_keys() const
{
    QStringList keys;
    for (const auto node : selected())
        keys += node_key(analysis()->subject(), node);
    for (const auto persona : untied())
        keys += entity_key(analysis()->subject(), persona);
    return keys;
}

void Session::choose_again(const QStringList& keys)
{
    auto nodes = nodes_named(analysis()->subject(), keys);
    if (nodes.empty())
        choose_untied(untied_named(analysis()->subject(), keys));
    else
        select(std::move(nodes));
}

void Session::tell_of_damage()
{
    keeper_.reset();
    lock_.reset();
    Q_EMIT trouble(
        tr("%1: the case is damaged. What could be read is shown and can be exported, but "
           "nothing you do is kept in it. Not all could be read of: %2. Take a copy from "
           "before the damage, or import the files into a new case.")
            .arg(to_name(path()), case_.damage.join(QStringLiteral(", "))));
}

void Session::tell_of_lost_acts()
{
    Q_EMIT trouble(tr("%1: this file is damaged. What was done in the viewer while another program "
                      "wrote into the case waited in it and cannot be read; the case itself is "
                      "whole. Put a copy of the file from before in its place, or delete it.")
                       .arg(to_name(engine::waiting_acts_path(path()))));
}

bool Session::take_lock()
{
    lock_ = lock_of(path());
    if (!lock_->tryLock()) return false;
    keeper_ = std::make_unique<ActKeeper>(path(), case_.mark);
    connect(keeper_.get(), &ActKeeper::trouble, this, [this](const QString& why) {
        const auto beside = engine::waiting_acts_path(path());
        std::error_code ignored;
        Q_EMIT trouble(std::filesystem::exists(beside, ignored)
                           ? tr("%1. What you do waits in the file %2 beside the case and comes "
                                "into it as soon as it can be written to, today or the next time: "
                                "keep the two together.")
                                 .arg(why, to_name(beside.filename()))
                           : tr("%1. What you do can be kept nowhere and is lost when this window "
                                "is closed, unless the case can be written to by then.")
                                 .arg(why));
    });
    return true;
}

void Session::tell_of_lock()
{
    const bool in_use = lock_->error() == QLockFile::LockFailedError;
    lock_.reset();
    const auto name = to_name(path());
    Q_EMIT trouble(in_use ? tr("%1: another viewer has this case open. You can look at it here, "
                               "but what you do is not kept. Close the other viewer to work on it.")
                                .arg(name)
                          : tr("%1: the folder cannot be written to. You can look at the case, but "
                               "what you do is not kept. Copy it to a folder of your own to work "
                               "on it.")
                                .arg(name));
}

std::function<bool()> Session::acts_written() const
{
    if (keeper_) return keeper_->has_written_all();
    return [] { return true; };
}

QString Session::masked(const QString& words) const
{
    return QString::fromStdString(case_.victims.text(words.toStdString()));
}

void Session::load_history()
{
    loading_history_ = true;
    history_.clear();
    desk_ = {};
    for (const auto& stored : case_.acts.acts) {
        auto changes = changes_from_json(QByteArray::fromStdString(stored.changes));
        history_.push(new ActCommand(*this, masked(QString::fromStdString(stored.name)),
                                     std::move(changes))); // owned by the stack
    }
    history_.setIndex(static_cast<int>(case_.acts.done));
    kept_ = history_.index();
    loading_history_ = false;
}

void Session::act(const Act& act)
{
    auto changes = act.changes();
    if (changes.empty()) return;
    const auto done = static_cast<std::size_t>(history_.index());
    if (keeper_) {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        keeper_->append(done, {act.name().toStdString(), now, to_json(changes).toStdString()});
        kept_ = history_.index() + 1;
    }
    history_.push(
        new ActCommand(*this, masked(act.name()), std::move(changes))); // owned by the stack
}

void Session::changed()
{
    if (loading_history_) return;
    Q_EMIT desk_changed();
    look();
}

void Session::look()
{
    if (analysis() == nullptr) return;
    auto filter = filter_of(desk_);
    finding_.want(findings_follow_filters(desk_) ? filter : engine::ProjectionOptions());
    if (passing_period_) filter.period = *passing_period_;
    if (looked_with_ && same_filter(*looked_with_, filter)) return;
    looked_with_ = filter;
    looking_.start_after([this, filter, shared = shared_analysis()](
                             const engine::Progress&) -> JobRunner::Deliver {
        return
            [this, shared,
             sight = std::make_shared<const Sight>(shared->subject(), filter, shared->activity())] {
                if (shared != case_.analysis) return;
                sight_ = sight;
                Q_EMIT sight_changed();
            };
    });
}

void Session::look_at_period(const std::optional<engine::Window>& period)
{
    passing_period_ = period;
    look();
}

void Session::choose_ring(std::uint32_t ring)
{
    if (analysis() == nullptr || ring >= findings()->rings().rings.size())
        choose_nothing();
    else
        choose({ring, {}, {}, findings()->rings().rings[ring].members});
}

void Session::choose_persona(engine::NodeId persona)
{
    select({persona});
}

void Session::choose_tie(engine::TieId tie)
{
    if (analysis() == nullptr || tie >= analysis()->projection().ties.ends.size()) {
        choose_nothing();
        return;
    }
    const auto [low, high] = analysis()->projection().ties.ends[tie];
    choose({{}, {}, tie, {low, high}});
}

void Session::select(std::vector<engine::NodeId> nodes)
{
    const auto count = analysis() == nullptr ? 0 : analysis()->projection().persona.size();
    std::erase_if(nodes, [count](engine::NodeId node) { return node >= count; });
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
    choose(choice_of(std::move(nodes)));
}

Session::Choice Session::choice_of(std::vector<engine::NodeId> nodes) const
{
    if (nodes.size() != 1) return {{}, {}, {}, std::move(nodes)};
    const auto persona = nodes.front();
    const auto ring = findings()->rings().ring_of[persona];
    return {ring == analysis::kNoRing ? std::nullopt : std::optional(ring),
            persona,
            {},
            std::move(nodes)};
}

void Session::take_findings()
{
    const auto tie = choice_.tie;
    if (!tie && choice_.untied.empty())
        choice_ = choice_of(std::move(choice_.selected)); // rings are numbered otherwise now
    Q_EMIT findings_changed();
    Q_EMIT choice_changed(); // what is chosen is another thing in other findings
}

void Session::choose_untied(std::vector<engine::EntityId> personas)
{
    if (analysis() == nullptr) return;
    std::ranges::sort(personas);
    personas.erase(std::ranges::unique(personas).begin(), personas.end());
    choose({{}, {}, {}, {}, std::move(personas)});
}

void Session::choose_nothing()
{
    choose({});
}

void Session::choose(Choice choice)
{
    if (choice == choice_) return;
    choice_ = std::move(choice);
    Q_EMIT choice_changed();
}

} // namespace spindel::viewer
