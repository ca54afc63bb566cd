/// One line to find anything in the case.
#pragma once

#include <memory>

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QWidget>

#include "viewer/desk/notes.h"
#include "viewer/job_runner.h"
#include "viewer/search_index.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Suggests while one types; none is taken unless the user goes to it with the arrow keys and
/// Return, or clicks on it, which goes to its first hit. Return goes to the first hit of what was
/// typed and then to the next, Shift+Return to the one before; a hit is chosen, so all views show
/// it; of a handset, a document or a booking the evidence lists its records. Ctrl+Return selects
/// all hits with a tie, Ctrl+Shift+Return the first one besides what is selected.
class SearchBox : public QWidget {
    Q_OBJECT

public:
    explicit SearchBox(Session& session, QWidget* parent = nullptr);

    QLineEdit& line() { return *line_; }
    QWidget& suggestions() { return *completer_->popup(); }
    QStringList completions() const { return completions_.stringList(); }
    QString said() const { return said_->text(); }
    /// As wide as the words that say what it finds.
    QSize sizeHint() const override;
    bool is_ready() const { return index_ != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void make_index();
    std::size_t hit_count() { return hits().size() + untied_hits_.size(); }
    void choose_hit(std::size_t hit);
    /// Of a handset, a document or a booking, asks for its records.
    void show_carried();
    /// Nodes whose notes hold the words, or have the tag, after all others.
    void add_noted();
    void complete(const QString& text);
    /// Searches what was suggested.
    void take(const QString& suggestion);
    void go(int step);
    void select_all();
    void select_too();
    const std::vector<engine::NodeId>& hits();

    Session& session_;
    QLineEdit* line_; // these are owned by this widget
    QLabel* said_;
    QStringListModel completions_;
    QCompleter* completer_; // owned by this widget
    std::shared_ptr<const SearchIndex> index_;
    std::shared_ptr<const Carriers> carriers_; // of the case below, whatever the findings
    std::weak_ptr<const analysis::CaseAnalysis> carriers_of_;
    std::vector<Note> notes_; // of the desk
    QString searched_;
    std::filesystem::path searched_case_;
    std::vector<engine::NodeId> hits_;
    std::vector<engine::EntityId> untied_hits_; // after these
    int at_ = -1;
    JobRunner collecting_; // these last, so first to go
    JobRunner indexing_;
};

} // namespace spindel::viewer
