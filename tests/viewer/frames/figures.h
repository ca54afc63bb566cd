/// Times as they are printed: median, 95th percentile, mean of processor time, in milliseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <vector>

namespace spindel::test {

inline double milliseconds_since(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

inline void print_times(const char* what, std::vector<double> took)
{
    std::ranges::sort(took);
    std::cout << std::setw(18) << what << std::fixed << std::setprecision(1) << std::setw(9)
              << took[took.size() / 2] << std::setw(9) << took[took.size() * 95 / 100] << '\n';
}

/// Runs work some times and prints how long it took.
template <typename Work>
void measure(const char* what, int times, const Work& work)
{
    std::vector<double> took;
    const auto processor = std::clock();
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work(i);
        took.push_back(milliseconds_since(begin));
    }
    const double used = 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    print_times(what, std::move(took));
    std::cout << std::setw(18) << "processor" << std::setw(9) << used / times << '\n';
}

} // namespace spindel::test
