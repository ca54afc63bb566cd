#include "viewer/views/untied_view.h"

#include <algorithm>


#include "viewer/desk/notes.h"
#include "viewer/desk/selections.h"
#include "viewer/models/untied.h"

namespace spindel::viewer {

UntiedView::UntiedView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("untied"), tr("Personas without ties"), parent),
      session_(session)
{
    table().set_empty_words(tr("Everybody in the case is tied to somebody."));
    set_of_whole_case();
    connect(&session_, &Session::case_changed, this, &UntiedView::fill);
    connect(&session_, &Session::desk_changed, this, &UntiedView::show_notes);
    connect(&session_, &Session::choice_changed, this, &UntiedView::mark_choice);
    connect(&filling_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this,
            [this](int row) { session_.choose_untied({persona_of(row)}); });
    connect(&table(), &TableView::row_added, this, [this](int row) {
        session_.choose_untied(with_or_without(session_, persona_of(row)));
    });
    connect(&table(), &TableView::rows_chosen, this, [this](const std::vector<int>& rows) {
        std::vector<engine::EntityId> personas;
        for (const int row : rows)
            personas.push_back(persona_of(row));
        session_.choose_untied(std::move(personas));
    });
}

void UntiedView::fill()
{
    filling_.start(
        [this, shared = session_.shared_analysis()](const engine::Progress&) -> JobRunner::Deliver {
            auto untied = untied_personas(shared->subject());
            auto rows = untied_table(shared->subject(), untied);
            return [this, shared, untied = std::move(untied), rows = std::move(rows)] {
                if (shared != session_.shared_analysis()) return;
                rows_ = rows;
                untied_ = untied;
                noted_ = words_on_untied(session_);
                show_rows();
            };
        });
}

void UntiedView::show_notes()
{
    if (session_.analysis() == nullptr || filling_.is_running()) return; // they come with the rows
    auto noted = words_on_untied(session_);
    if (noted == noted_) return;
    noted_ = std::move(noted);
    show_rows();
}

/// What is noted stands last, where anything is.
void UntiedView::show_rows()
{
    auto shown = rows_;
    if (!noted_.empty()) {
        shown.columns.push_back({"notes", ""});
        for (std::size_t row = 0; row < shown.rows.size(); ++row) {
            const auto found = noted_.find(untied_[row]);
            const auto words = found == noted_.end() ? QStringList() : found->second;
            shown.rows[row].emplace_back(
                words.join(QStringLiteral("; ")).simplified().toStdString());
        }
    }
    show_table(std::move(shown));
    mark_choice();
}

void UntiedView::mark_choice()
{
    const auto& chosen = session_.untied();
    std::vector<int> rows;
    for (std::size_t row = 0; !chosen.empty() && row < untied_.size(); ++row)
        if (std::ranges::binary_search(chosen, untied_[row])) rows.push_back(static_cast<int>(row));
    table().mark_all(std::move(rows));
}

} // namespace spindel::viewer
