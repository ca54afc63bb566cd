/// Whether what is shown is of the case as it is, or is about to be another.
#pragma once

#include <QObject>
#include <QString>

namespace spindel::viewer {

/// Between an act that changes whose numbers are whose, and the end of the analysis that follows
/// from it, every figure on the screen is one of before. Views look here to say so.
class Renewal : public QObject {
    Q_OBJECT

public:
    enum class State {
        none,    // what is shown is of the case as it is
        running, // the case is being analysed anew
        stopped, // that was cancelled
        failed
    };

    using QObject::QObject;

    State state() const { return state_; }
    bool is_outdated() const { return state_ != State::none; }
    /// What is being done; -1 where its end is not known.
    const QString& stage() const { return stage_; }
    int percent() const { return percent_; }

    void set(State state, const QString& stage = {}, int percent = -1);
    /// Asks whoever analyses the case to do it, or to stop.
    void begin() { Q_EMIT wanted(); }
    void stop() { Q_EMIT unwanted(); }

Q_SIGNALS:
    void changed();
    void wanted();
    void unwanted();

private:
    State state_ = State::none;
    QString stage_;
    int percent_ = -1;
};

} // namespace spindel::viewer
