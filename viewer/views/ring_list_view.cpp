#include "viewer/views/ring_list_view.h"

#include <algorithm>

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
    finding_->mark_where([this](std::size_t row) { return is_chosen(row); });
    connect(table_, &TableView::row_chosen, this,
            [this](int row) { session_.choose_ring(static_cast<std::uint32_t>(row)); });
    show_findings();
}

void RingListView::show_findings()
{
    const auto findings = session_.findings();
    finding_->show_table(
        findings == nullptr
            ? engine::Table{}
            : analysis::rings_table(findings->analysis().rings(), findings->analysis().subject()));
}

bool RingListView::is_chosen(std::size_t ring) const
{
    if (session_.ring()) return ring == *session_.ring();
    const auto& ring_of = session_.findings()->rings().ring_of;
    return std::ranges::any_of(session_.selected(),
                               [&](engine::NodeId node) { return ring_of[node] == ring; });
}

} // namespace spindel::viewer
