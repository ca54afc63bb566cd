#include "importers/pseudonyms/key.h"

#include <sys/stat.h>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers::pseudonyms {

namespace {

class KeyFile : public ::testing::Test {
protected:
    std::filesystem::path path() const { return folder_.path() / "team.key"; }

    std::filesystem::path write(std::string_view text) const
    {
        const auto file = folder_.write("other.key", text);
        std::filesystem::permissions(file, std::filesystem::perms::owner_read);
        return file;
    }

    static std::string refusal(const std::filesystem::path& file)
    {
        try {
            Key::read(file);
        } catch (const engine::Error& error) {
            return error.what();
        }
        return "none";
    }

    test::TemporaryFolder folder_;
};

} // namespace

TEST_F(KeyFile, CanOnlyBeReadByItsOwnerAndGivesTheKeyBack)
{
    const auto id = make_key_file(path());
    struct stat status {};
    ASSERT_EQ(::stat(path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0600U);
    EXPECT_EQ(Key::read(path()).id(), id);
    EXPECT_EQ(Key::read(path()).digest(engine::EntityKind::phone, "x"),
              Key::read(path()).digest(engine::EntityKind::phone, "x"));
}

TEST_F(KeyFile, IsDifferentEachTime)
{
    EXPECT_NE(make_key_file(folder_.path() / "a.key"), make_key_file(folder_.path() / "b.key"));
}

TEST_F(KeyFile, IsNeverOverwritten)
{
    make_key_file(path());
    const auto before = test::bytes_of(path());
    EXPECT_THROW(make_key_file(path()), engine::Error);
    EXPECT_EQ(test::bytes_of(path()), before);
    std::filesystem::create_symlink(folder_.path() / "nowhere", folder_.path() / "link.key");
    EXPECT_THROW(make_key_file(folder_.path() / "link.key"), engine::Error);
}

TEST_F(KeyFile, ThatOthersMayReadIsRefusedWithWhatToDo)
{
    make_key_file(path());
    for (const auto mode : {0640U, 0604U, 0620U, 0644U}) {
        ASSERT_EQ(::chmod(path().c_str(), mode), 0);
        EXPECT_NE(refusal(path()).find("take that away with chmod 600"), std::string::npos);
    }
    ASSERT_EQ(::chmod(path().c_str(), 0400), 0);
    EXPECT_EQ(refusal(path()), "none");
}

TEST_F(KeyFile, ThatIsDamagedIsRefusedWithItsLineAndNoByteOfIt)
{
    make_key_file(path());
    const auto text = test::bytes_of(path());
    auto changed = text;
    changed[text.size() - 2] = text[text.size() - 2] == '0' ? '1' : '0';
    const std::string name = (folder_.path() / "other.key").string();
    EXPECT_EQ(refusal(write(changed)),
              name + ":3: the secret is not the one of this id: the file is damaged");
    std::filesystem::remove(name);
    EXPECT_EQ(refusal(write(text.substr(0, text.size() - 3))),
              name + ":3: the secret is not 64 hexadecimal digits");
    std::filesystem::remove(name);
    EXPECT_EQ(refusal(write("swordfish")), name + ":1: is no key file; spindel key new makes one");
    EXPECT_NE(refusal(folder_.path() / "absent.key").find("cannot be read"), std::string::npos);
    EXPECT_NE(refusal(folder_.path()).find("is no key file"), std::string::npos);
}

} // namespace spindel::importers::pseudonyms
