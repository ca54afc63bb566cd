#include "viewer/views/chain_view.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "engine/shell_word.h"
#include "viewer/output/command_lines.h"
#include "viewer/plain_text.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

namespace {

constexpr std::size_t kMostChains = 5;

} // namespace

ChainView::ChainView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), summary_(new WrappedLabel(this)),
      which_(new QSpinBox(this)), turn_(new QToolButton(this)),
      finding_(new FindingView(session, QStringLiteral("chain_steps"),
                               tr("Steps of the chain of evidence"), this))
{
    setObjectName(QStringLiteral("chain"));
    which_->setAccessibleName(tr("Which chain"));
    which_->setMinimum(1);
    turn_->setObjectName(QStringLiteral("turn_chain"));
    turn_->setText(tr("Turn round"));
    turn_->setToolTip(tr("Look for chains the other way: those that respect time are others"));
    turn_->setFocusPolicy(Qt::StrongFocus);
    summary_->setContentsMargins(6, 4, 6, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(summary_);
    auto* above = new QHBoxLayout; // owned by the layout
    above->setContentsMargins(4, 0, 4, 2);
    above->addWidget(which_);
    above->addWidget(turn_);
    above->addStretch();
    layout->addLayout(above);
    layout->addWidget(finding_, 1);
    finding_->set_of_findings();
    connect(&session_, &Session::choice_changed, this, &ChainView::show_choice);
    connect(&searching_, &JobRunner::failed, &session_, &Session::trouble);
    connect(turn_, &QToolButton::clicked, this, &ChainView::turn_round);
    connect(which_, &QSpinBox::valueChanged, this, [this](int which) { show_chain(which - 1); });
    connect(&table(), &TableView::row_chosen, this, [this](int row) {
        const auto& chain = chains_[static_cast<std::size_t>(which_->value() - 1)];
        session_.show_records(tr("Step %1 of the chain").arg(row + 1),
                              chain.steps[static_cast<std::size_t>(row)].records);
    });
    show_choice();
}

void ChainView::clear(const QString& words)
{
    searching_.cancel();
    chains_.clear();
    which_->hide();
    finding_->hide();
    summary_->setText(words);
}

void ChainView::show_choice()
{
    const auto shared = session_.shared_analysis();
    auto chosen = session_.selected();
    const bool is_same = std::ranges::is_permutation(chosen, between_);
    if (!shared || chosen.size() != 2) {
        between_.clear();
        turn_->hide();
        clear(tr("Select two nodes (Ctrl and click) to see the chain of evidence between them."));
        return;
    }
    if (is_same) return search(); // in other findings, as they were turned
    between_ = std::move(chosen);
    const auto& subject = shared->subject();
    if (subject.is_victim(between_[0]) && !subject.is_victim(between_[1]))
        std::swap(between_[0], between_[1]); // read from who controls to who is controlled
    search();
}

void ChainView::turn_round()
{
    if (between_.size() != 2) return;
    std::swap(between_[0], between_[1]);
    search();
}

void ChainView::search()
{
    const auto findings = session_.findings();
    clear(tr("Searching…"));
    searching_.start(
        [this, findings, from = findings->own(between_[0]),
         to = findings->own(between_[1])](const engine::Progress&) -> JobRunner::Deliver {
            std::vector<analysis::EvidenceChain> chains;
            if (from && to)
                chains = analysis::alternative_chains(findings->analysis().subject(), *from, *to,
                                                      kMostChains);
            return [this, findings, chains = std::move(chains)] {
                if (findings != session_.findings()) return;
                chains_ = chains;
                which_->setMaximum(std::max(1, static_cast<int>(chains_.size())));
                which_->setPrefix(tr("Chain "));
                which_->setSuffix(tr(" of %1").arg(chains_.size()));
                which_->setVisible(chains_.size() > 1);
                which_->setValue(1);
                turn_->show();
                show_chain(0);
            };
        });
}

void ChainView::show_chain(int which)
{
    if (session_.analysis() == nullptr || between_.size() != 2) return;
    const auto& subject = session_.analysis()->subject();
    const auto from = plain(QString::fromStdString(subject.label(between_[0])));
    const auto to = plain(QString::fromStdString(subject.label(between_[1])));
    if (which >= static_cast<int>(chains_.size())) {
        finding_->hide();
        summary_->setText(tr("No records link %1 and %2.").arg(from, to));
        return;
    }
    const auto& chain = chains_[static_cast<std::size_t>(which)];
    const auto steps = tr("%n step(s)", nullptr, static_cast<int>(chain.steps.size()));
    const auto order = chain.is_time_respecting
                           ? tr("each record after the one before (time-respecting)")
                           : tr("the links exist, but not in this order of time (static)");
    summary_->setText(tr("From %1 to %2: %3, %4. Records lie with: %5.")
                          .arg(from, to, steps, order,
                               QString::fromStdString(analysis::jurisdictions_line(chain))));
    show_steps(which);
}

void ChainView::show_steps(int which)
{
    const auto& subject = session_.findings()->analysis().subject();
    const auto steps = analysis::path_table(chains_[static_cast<std::size_t>(which)], subject);
    finding_->show_table(steps);
    table().hide_column("records"); // hundreds of names; a click shows the records themselves
    table().show_first({"step", "from_node", "to_node", "layer", "own_time"});
    const auto name = [&](std::size_t end) {
        const auto label = session_.analysis()->subject().label(between_[end]);
        return u' ' + QString::fromStdString(engine::shell_word(label));
    };
    finding_->save_instead(steps, name(0) + name(1));
    finding_->set_differences(
        which == 0 ? QStringList()
                   : QStringList{tr("The command line writes the first chain, not this one.")});
    finding_->set_remark(summary_->text());
    finding_->show();
}

} // namespace spindel::viewer
