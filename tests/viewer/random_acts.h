/// Every kind of act that an analyst can do in the viewer, done at random.
#pragma once

#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "viewer/main_window.h"

namespace spindel::test {

/// Does acts of each kind on whatever is there; the same from the same seed.
class RandomActs {
public:
    RandomActs(viewer::MainWindow& window, std::uint32_t seed) : window_(&window), random_(seed) {}

    /// One kind of act, and how it is done; where there is nothing to do it to, it does nothing.
    struct Kind {
        const char* name;
        void (RandomActs::*act)();
    };
    static const std::vector<Kind>& kinds();
    void act(const Kind& kind) { (this->*kind.act)(); }

private:
    viewer::Session& session() { return window_->session(); }
    std::size_t below(std::size_t count) { return random_() % count; }
    bool perhaps() { return below(2) == 0; }
    engine::NodeId node();
    std::vector<engine::NodeId> nodes();
    QString view();
    void note_on(const QString& text);

    void hide();
    void show_all();
    void show_hidden();
    void pin_or_let_go();
    void move();
    void place_selected();
    void focus();
    void expand();
    void collapse();
    void filter();
    void findings_follow();
    void style();
    void layout();
    void note_on_nodes();
    void note_on_a_tie();
    void note_on_a_ring();
    void note_on_the_untied();
    void change_note();
    void remove_note();
    void save_view();
    void show_view();
    void rename_view();
    void remove_view();
    void use_of_a_number();
    void merge_of_numbers();

    viewer::MainWindow* window_;
    std::mt19937 random_;
};

} // namespace spindel::test
