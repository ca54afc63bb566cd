#include "viewer/views/ring_list_view.h"

#include <QVBoxLayout>

namespace spindel::viewer {

RingListView::RingListView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      finding_(new FindingView(session, QStringLiteral("rings"), tr("Rings"), this)),
      table_(&finding_->table())
{
    finding_->set_of_findings();
    table_->setAccessibleDescription(tr("Link clusters, the highest score first"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(finding_);

    connect(&session_, &Session::findings_changed, this, &RingListView::show_findings);
    connect(&session_, &Session::choice_changed, this, &RingListView::show_choice);
    connect(table_, &TableView::row_chosen, this,
            [this](int row) { session_.choose_ring(static_cast<std::uint32_t>(row)); });
    show_findings();
}

void RingListView::show_findings()
{
    const auto findings = session_.findings();
    table_->set_table(findings == nullptr ? engine::Table{}
                                          : analysis::rings_table(findings->analysis().rings(),
                                                                  findings->analysis().subject()));
}

void RingListView::show_choice()
{
    const auto ring = session_.ring();
    table_->mark(ring ? std::optional(static_cast<int>(*ring)) : std::nullopt);
}

} // namespace spindel::viewer
