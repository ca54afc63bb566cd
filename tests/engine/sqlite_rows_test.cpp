#include "engine/sqlite_rows.h"

#include <array>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/error.h"

namespace spindel::engine::sqlite {

namespace {

/// Rows (0, none, "0"), (1, none, "1") ... up to a number at which it may throw.
class Counting : public RowSource {
public:
    explicit Counting(std::int64_t end, std::int64_t throws_at = -1)
        : end_(end), throws_at_(throws_at)
    {
    }

    bool next() override
    {
        if (++at_ == throws_at_) throw Cancelled();
        text_ = std::to_string(at_);
        cells_ = {at_, RowCell{}, std::string_view(text_)};
        return at_ < end_;
    }
    std::span<const RowCell> cells() const override { return cells_; }

private:
    std::int64_t at_ = -1;
    std::int64_t end_;
    std::int64_t throws_at_;
    std::string text_;
    std::array<RowCell, 3> cells_;
};

Database with_table()
{
    Database database(":memory:", Access::read_write);
    database.execute("CREATE TABLE t(a INTEGER UNIQUE, b INTEGER, c TEXT) STRICT");
    return database;
}

} // namespace

TEST(SqliteRows, AllCellsOfAllRowsArrive)
{
    auto database = with_table();
    Counting rows(1000);
    insert_rows(database, "t(a, b, c)", "c0, c1, c2", rows);
    EXPECT_EQ(database.integer("SELECT count(*) FROM t WHERE b IS NULL AND c = a"), 1000);
    Counting none(0);
    insert_rows(database, "t(a)", "c0", none);
    EXPECT_EQ(database.integer("SELECT count(*) FROM t"), 1000);
}

TEST(SqliteRows, WhatTheSourceThrowsComesThroughAndNothingIsInserted)
{
    auto database = with_table();
    Counting rows(1000, 500);
    EXPECT_THROW(insert_rows(database, "t(a)", "c0", rows), Cancelled);
    EXPECT_EQ(database.integer("SELECT count(*) FROM t"), 0);
}

TEST(SqliteRows, ARowThatTheTableRefusesIsAnError)
{
    auto database = with_table();
    database.execute("INSERT INTO t(a) VALUES (7)");
    Counting rows(10);
    EXPECT_THROW(insert_rows(database, "t(a)", "c0", rows), Error);
    EXPECT_EQ(database.integer("SELECT count(*) FROM t"), 1);
}

} // namespace spindel::engine::sqlite
