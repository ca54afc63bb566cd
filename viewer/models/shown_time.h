/// Which part of the time of a case a chart shows, and in what steps.
#pragma once

#include <optional>
#include <vector>

#include "analysis/cross_border.h"
#include "engine/time.h"

namespace spindel::viewer {

/// A part of the time that a case's steps cover, at first all of it. Its own steps are of whole
/// days, too, and the finer the smaller the part is; they lie on one grid from the case's first day
/// on, so that bars stay what they are while one pans.
class ShownTime {
public:
    /// @param all the steps of the case, which may be none.
    explicit ShownTime(const std::vector<analysis::Activity>& all = {});

    bool is_all() const { return !part_; }
    /// All of the time, from the first step's begin to the last one's end.
    engine::Time first() const { return first_; }
    engine::Time last() const { return last_; }

    /// Shows so many times less of the time; what is at `held` stays where it is.
    void zoom(double factor, engine::Time held);
    /// Moves by a share of what is shown, later where it is above 0.
    void pan(double share);
    /// Shows a period with some of the time around it.
    void show(const engine::Window& period);
    void show_all() { part_.reset(); }
    /// Pans as little as brings a period into sight, at least its end.
    void keep_in_sight(const engine::Window& period);

    /// The steps that are shown, without records; of all of the time, those of the case.
    std::vector<analysis::Activity> steps() const;
    std::chrono::seconds step() const;

private:
    struct Part {
        engine::Time from;
        engine::Time to;
    };

    void put(engine::Time from, std::chrono::seconds length);
    Part shown() const { return part_.value_or(Part{first_, last_}); }

    std::vector<analysis::Activity> all_;
    engine::Time first_{};
    engine::Time last_{};
    std::optional<Part> part_;
};

} // namespace spindel::viewer
