#include <unistd.h>

#include "tests/e2e/quarantine_work.h"

namespace spindel {

namespace {

namespace fs = std::filesystem;
using test::run_spindel;
class ProfileWork : public test::QuarantineWork {};

} // namespace

TEST_F(ProfileWork, ProfilesAreProposedListedAndUsed)
{
    const auto table = folder_.write("t.csv", "caller;callee;time\nP-1;P-2;2025-03-01 10:00:00\n");
    const auto proposed = run_spindel({"profile", table.string()});
    EXPECT_EQ(proposed.exit_code, 0) << proposed.err;
    auto toml = proposed.out;
    const auto import = [&] {
        const auto profile = folder_.write("p.toml", toml);
        return run_spindel({"import", case_.string(), table.string(), "--profile", profile});
    };
    const auto unstated = import();
    EXPECT_EQ(unstated.exit_code, 1);
    EXPECT_EQ(unstated.err, "spindel: p.toml:1:1: time is a local time: state its zone, such as "
                            "zone = \"Europe/Stockholm\"\n");
    const std::string open = "# zone = \"...\"";
    toml.replace(toml.find(open), open.size(), "zone = \"Europe/Stockholm\"");
    const auto outcome = import();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
    EXPECT_EQ(test::column(case_, "SELECT datetime(time, 'unixepoch') FROM call"),
              std::vector<std::string>{"2025-03-01 09:00:00"});
    EXPECT_NE(run_spindel({"profile", "--list"}).out.find("cdr-india"), std::string::npos);
    EXPECT_EQ(run_spindel({"profile", "--show", "amlsim"}).exit_code, 0);
    const std::string choice = "one of FILE, --list and --show is required";
    for (const auto& arguments :
         std::vector<test::Arguments>{{"profile"}, {"profile", "--list", "x.csv"}}) {
        const auto wrong = run_spindel(arguments);
        EXPECT_EQ(wrong.exit_code, 2);
        EXPECT_NE(wrong.err.find(choice + "; see spindel profile --help"), std::string::npos)
            << wrong.err;
    }
    const auto nonsense = run_spindel({"profile", "--nonsense"});
    EXPECT_EQ(nonsense.exit_code, 2);
    EXPECT_NE(nonsense.err.find("--nonsense"), std::string::npos) << nonsense.err;
    EXPECT_EQ(nonsense.err.find("--version"), std::string::npos) << nonsense.err;
    const auto unknown = run_spindel({"import", case_.string(), table.string(), "--profile", "x"});
    EXPECT_EQ(unknown.exit_code, 1);
    EXPECT_NE(unknown.err.find("no profile of that name; there are amlsim"), std::string::npos);
}

TEST_F(ProfileWork, WhatAProfileLeavesOutIsSaidOnStandardError)
{
    const auto table = folder_.write(
        "i.csv", "Operator X\n"
                 "CALLING_NO,CALLED_NO,CALL_DATE,CALL_TIME,DURATION,CALL_TYPE,ESN/IMEI\n"
                 "P-1,P-2,01-03-2025,10:00:00,60,OUT,\nLegend: OUT outgoing\n");
    auto toml = run_spindel({"profile", "--show", "cdr-india"}).out;
    toml.replace(toml.find("\"raw\""), 5, "\"pseudonyms\"");
    const auto profile = folder_.write("p.toml", toml);
    const auto outcome =
        run_spindel({"import", case_.string(), table.string(), "--profile", profile.string()});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "spindel: i.csv: 2 rows beside the table left out\n");
}

TEST_F(ProfileWork, AnImportSaysThatAViewerHasTheCaseOpen)
{
    const auto file =
        folder_.write("calls.csv", std::string(test::kCallHeader) + test::call_row(1));
    const auto said = [&](const std::string& lock) {
        folder_.write("c.spindel.lock", lock);
        return run_spindel({"import", case_.string(), file.string()}).err;
    };
    std::string host(256, '\0');
    ASSERT_EQ(gethostname(host.data(), host.size()), 0);
    host.resize(host.find('\0'));
    const auto running = std::to_string(getpid());
    EXPECT_NE(said(running + "\nspindel-viewer\n" + host + "\n")
                  .find("open in a viewer (process " + running + ")"),
              std::string::npos);
    EXPECT_NE(said("17\nspindel-viewer\nelsewhere\n").find("(process 17 on elsewhere)"),
              std::string::npos);
    EXPECT_EQ(said("2147483647\nspindel-viewer\n" + host + "\n").find("viewer"), std::string::npos)
        << "it has ended";
    EXPECT_EQ(said("").find("viewer"), std::string::npos);
    EXPECT_EQ(test::count(case_, "call"), 1);
}

} // namespace spindel
