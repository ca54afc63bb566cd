/// The three kinds of exception that cross function boundaries.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace spindel::engine {

/// It cannot be done: the message is one line that says what and why.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A file cannot be read as what it should be. Reads "file:line:column: what is wrong".
class InputError : public Error {
public:
    /// @param line, column  counted from 1; 0 where the fault has no such place.
    InputError(const std::string& file, std::size_t line, std::size_t column,
               const std::string& what)
        : Error(place(file, line, column) + what)
    {
    }

private:
    static std::string place(const std::string& file, std::size_t line, std::size_t column)
    {
        std::string text = file;
        if (line > 0) text += ":" + std::to_string(line);
        if (column > 0) text += ":" + std::to_string(column);
        return text + ": ";
    }
};

/// The user stopped the work; nothing half-written is left behind.
class Cancelled : public Error {
public:
    Cancelled() : Error("interrupted") {}
};

} // namespace spindel::engine
