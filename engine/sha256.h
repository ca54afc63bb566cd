/// SHA-256, by which files and exports are known again.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace spindel::engine {

/// A digest that is fed piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// 64 hexadecimal digits, lower case. Call it once, at the end.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The digest of one text.
std::string sha256(std::string_view bytes);

} // namespace spindel::engine
