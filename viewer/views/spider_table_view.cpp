#include "viewer/views/spider_table_view.h"

#include <algorithm>

#include <QVBoxLayout>

namespace spindel::viewer {

namespace {

/// The row of a persona in the table of spiders.
std::optional<int> row_of(const analysis::CaseAnalysis* analysis,
                          std::optional<engine::NodeId> persona)
{
    if (analysis == nullptr || !persona) return std::nullopt;
    const auto& spiders = analysis->spiders();
    const auto found = std::ranges::find(spiders, *persona, &analysis::Spider::node);
    if (found == spiders.end()) return std::nullopt;
    return static_cast<int>(found - spiders.begin());
}

} // namespace

SpiderTableView::SpiderTableView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      finding_(new FindingView(QStringLiteral("spiders"), tr("Spiders"), this)),
      table_(&finding_->table())
{
    table_->setAccessibleDescription(tr("Central personas across borders, the highest rank first"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(finding_);

    connect(&session_, &Session::case_changed, this, &SpiderTableView::show_case);
    connect(&session_, &Session::choice_changed, this, &SpiderTableView::show_choice);
    connect(table_, &TableView::row_chosen, this, [this](int row) {
        session_.choose_persona(session_.analysis()->spiders()[static_cast<std::size_t>(row)].node);
    });
    show_case();
}

void SpiderTableView::show_case()
{
    const auto* analysis = session_.analysis();
    table_->set_table(analysis == nullptr
                          ? engine::Table{}
                          : analysis::spiders_table(analysis->spiders(), analysis->subject()));
    table_->hide_column("identifiers"); // they stand with the reasons
}

void SpiderTableView::show_choice()
{
    table_->mark(row_of(session_.analysis(), session_.persona()));
}

} // namespace spindel::viewer
