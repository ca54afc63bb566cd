/// What the viewer's views share: the open case and what is chosen in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>

#include "analysis/case_analysis.h"

namespace spindel::viewer {

/// A case read and analysed; nothing in it changes once made.
struct OpenCase {
    std::filesystem::path path;
    std::shared_ptr<const analysis::CaseAnalysis> analysis;
};

/// The one place that all views talk to. A view turns a click into a call here and redraws on the
/// signals, so views need not know one another. Lives in the viewer's own thread.
class Session : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows another case and forgets what was chosen.
    void set_case(OpenCase open_case);
    /// Null while no case is open.
    const analysis::CaseAnalysis* analysis() const { return case_.analysis.get(); }
    const std::filesystem::path& path() const { return case_.path; }

    /// Chooses a ring, and no persona. A ring that is not there chooses nothing.
    void choose_ring(std::uint32_t ring);
    /// Chooses a persona and the ring that it is in.
    void choose_persona(engine::NodeId persona);
    void choose_nothing();

    std::optional<std::uint32_t> ring() const { return ring_; }
    std::optional<engine::NodeId> persona() const { return persona_; }

Q_SIGNALS:
    void case_changed();
    void choice_changed();

private:
    void choose(std::optional<std::uint32_t> ring, std::optional<engine::NodeId> persona);

    OpenCase case_;
    std::optional<std::uint32_t> ring_;
    std::optional<engine::NodeId> persona_;
};

} // namespace spindel::viewer
