#include <algorithm>

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class GoamlReports : public FormatCase {
protected:
    int cases_ = 0;
};

} // namespace

TEST_F(GoamlReports, AReportOfTransactions)
{
    import(corpus("goaml/report.xml"), in_zone("Europe/Stockholm"));
    EXPECT_EQ(payments(), Rows{"2025-03-01T13:30:00Z K-FROM>K-TO 50000000 SEK SE>RO 0 101"});
    EXPECT_EQ(query("SELECT record_id FROM payment"), Rows{"T-1"});
    EXPECT_EQ(reasons(),
              (Rows{"26 actor_id: a person without a number to be known by",
                    "22 payer_account_id: a side of the transaction that states neither an account "
                    "nor anybody by a number"}));
}

namespace {

/// A report of one transaction whose first side is an account with these elements in it.
std::string report(const std::string& in_account, const std::string& behind = "")
{
    return "<report><rentity_id>101</rentity_id><currency_code_local>SEK</currency_code_local>\n"
           "<reporting_person><first_name>R</first_name><id_number>199901011234</id_number>"
           "</reporting_person>\n"
           "<transaction><transactionnumber>T-1</transactionnumber>"
           "<date_transaction>2025-03-01T15:00:00Z</date_transaction>"
           "<amount_local>700</amount_local><t_from><from_account><account>K-FROM</account>\n" +
           in_account +
           "</from_account></t_from><t_to><to_account><account>K-TO</account></to_account></t_to>"
           "</transaction>\n" +
           behind + "</report>";
}

std::string person(const std::string& id, const std::string& nationality,
                   const std::string& more = "")
{
    return "<t_person><first_name>NAMED</first_name><last_name>BODY</last_name>" + id +
           (nationality.empty() ? "" : "<nationality1>" + nationality + "</nationality1>") + more +
           "</t_person>";
}

} // namespace

TEST_F(GoamlReports, PeopleOfAReportAreActorsAndHoldersOfAccounts)
{
    const auto primary = "<is_primary>1</is_primary>" + person("<id_number>A-1</id_number>", "SE");
    const auto other = person("<id_number>A-2</id_number>", "", "<residence>NO</residence>");
    const auto firm = "<t_entity><name>FIRM</name><incorporation_number>A-9</incorporation_number>"
                      "<incorporation_country_code>DK</incorporation_country_code></t_entity>";
    import(folder_.write(
        "r.xml",
        report(firm + std::string("<signatory>") + primary + "</signatory><signatory>" + other +
                   "</signatory>",
               "<activity><report_parties><report_party><person_my_client>"
               "<id_number>A-3</id_number><nationality1>FI</nationality1></person_my_client>"
               "</report_party></report_parties></activity>")));
    EXPECT_EQ(reasons(), Rows{});
    EXPECT_EQ(query("SELECT a.text || ' ' || actor.kind || ' ' || country FROM actor"
                    " JOIN identifier a ON a.identifier_id = actor_id ORDER BY 1"),
              (Rows{"A-1 1 SE", "A-2 1 NO", "A-3 1 FI", "A-9 2 DK"}));
    EXPECT_EQ(query("SELECT k.text || ' ' || ifnull(a.text, '-') FROM account"
                    " JOIN identifier k ON k.identifier_id = account_id"
                    " LEFT JOIN identifier a ON a.identifier_id = actor_id ORDER BY 1"),
              (Rows{"K-FROM A-1", "K-FROM A-9", "K-TO -"}));
    for (const auto* word : {"NAMED", "FIRM", "199901011234"})
        EXPECT_TRUE(holds_nowhere(word));
}

TEST_F(GoamlReports, ASignatoryAloneHoldsTheAccountAmongSeveralNoneIsChosen)
{
    const auto one = "<signatory>" + person("<ssn>A-1</ssn>", "SE") + "</signatory>";
    const auto two = "<signatory>" + person("<ssn>A-2</ssn>", "SE") + "</signatory>";
    const auto holders =
        "SELECT a.text FROM account JOIN identifier a ON a.identifier_id = actor_id";
    import(folder_.write("two.xml", report(one + two)));
    EXPECT_EQ(query(holders), Rows{});
    EXPECT_EQ(test::count(case_, "actor"), 2);
    import(folder_.write("one.xml", report(one)));
    EXPECT_EQ(query(holders), Rows{"A-1"});
}

TEST_F(GoamlReports, NumbersOfPeopleComeInAsPseudonymsOnly)
{
    const auto by = [](const std::string& id) {
        return "<signatory>" + person(id, "SE") + "</signatory>\n";
    };
    const std::string passport = "<passport_number>12345678</passport_number>"
                                 "<passport_country>SE</passport_country>";
    const auto file = folder_.write(
        "raw.xml",
        report(by("<id_number>19800101-1234</id_number>") + by("<ssn>198001011234</ssn>") +
               by("<id_number>12345678</id_number>") + by(passport) + by("")));
    import(file);
    EXPECT_EQ(test::count(case_, "actor"), 0);
    EXPECT_EQ(test::count(case_, "quarantine"), 5);
    EXPECT_TRUE(holds_nowhere("0101-1234"));
    EXPECT_TRUE(holds_nowhere("12345678"));
    import(file, with_key());
    // one number in two writings is one person; a passport of the same digits is another
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT actor_id FROM actor)"), 3);
    EXPECT_EQ(query("SELECT DISTINCT substr(text, 1, 11) FROM actor JOIN identifier ON "
                    "identifier_id = actor_id"),
              Rows{"A-WGCMWA35-"});
    EXPECT_EQ(query("SELECT reason FROM quarantine"),
              Rows{"a person without a number to be known by"});
    EXPECT_TRUE(holds_nowhere("0101-1234"));
    EXPECT_TRUE(holds_nowhere("12345678"));
    const auto before = test::bytes_of(case_);
    EXPECT_EQ(import(file, with_key()).total().stored, 0);
    EXPECT_EQ(test::bytes_of(case_), before);
}

TEST_F(GoamlReports, APersonAloneIsASideByAnAccountOfItsOwn)
{
    const auto paid = [](const std::string& number, const std::string& from,
                         const std::string& to) {
        return "<transaction><transactionnumber>" + number +
               "</transactionnumber><date_transaction>2025-03-01T15:00:00Z</date_transaction>"
               "<amount_local>700</amount_local><t_from><from_person><first_name>NAMED</"
               "first_name>" +
               from + "</from_person><from_country>SE</from_country></t_from>\n<t_to>" + to +
               "</t_to></transaction>\n";
    };
    const auto entity = [](const std::string& number) {
        return "<to_entity><name>FIRM</name><incorporation_number>" + number +
               "</incorporation_number><incorporation_country_code>DK"
               "</incorporation_country_code></to_entity><to_country>DK</to_country>";
    };
    const auto whole = [](const std::string& transactions) {
        return "<report><rentity_id>101</rentity_id><currency_code_local>SEK</"
               "currency_code_local>" +
               transactions + "</report>";
    };
    import(folder_.write("p.xml", whole(paid("T-1", "<id_number>A-1</id_number>", entity("A-9")))));
    EXPECT_EQ(payments(),
              Rows{"2025-03-01T15:00:00Z UNSTATED-A-1>UNSTATED-A-9 7000000 SEK SE>DK 0 101"});
    const auto holders = "SELECT k.text || ' ' || a.text FROM account"
                         " JOIN identifier k ON k.identifier_id = account_id"
                         " JOIN identifier a ON a.identifier_id = actor_id ORDER BY 1";
    EXPECT_EQ(query(holders), (Rows{"UNSTATED-A-1 A-1", "UNSTATED-A-9 A-9"}));

    const std::string other_writing =
        "<identification><number>198001011234</number><issue_country>SE</issue_country>"
        "</identification>";
    const std::string nationality = "<nationality1>SE</nationality1>";
    const auto raw = folder_.write(
        "r.xml",
        whole(paid("T-2", "<ssn>19800101-1234</ssn>" + nationality, entity("556123-4567")) +
              paid("T-3", other_writing + nationality, entity("5561234567"))));
    import(raw);
    EXPECT_EQ(test::count(case_, "payment"), 1);
    EXPECT_TRUE(holds_nowhere("0101-1234"));
    EXPECT_TRUE(holds_nowhere("01011234"));
    EXPECT_TRUE(holds_nowhere("1234567"));
    import(raw, with_key());
    EXPECT_EQ(test::count(case_, "payment"), 3);
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
    // one person and one organisation, in two writings each, and an account of each
    EXPECT_EQ(
        test::count(case_, "(SELECT DISTINCT payer_account_id, payee_account_id FROM payment)"), 2);
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT account_id, actor_id FROM account)"), 4);
    EXPECT_TRUE(holds_nowhere("01011234"));
    EXPECT_TRUE(holds_nowhere("1234567"));
}

TEST_F(GoamlReports, OnePassportIsOnePersonHoweverItIsStated)
{
    const auto by = [](const std::string& id) {
        return "<signatory>" + person(id, "NO") + "</signatory>\n";
    };
    const auto stated = [](const std::string& type, const std::string& country,
                           const std::string& number) {
        return "<identification><type>" + type + "</type><number>" + number + "</number>" +
               "<issue_country>" + country + "</issue_country></identification>";
    };
    const auto people = [this] {
        return test::count(case_, "(SELECT DISTINCT actor_id FROM actor)");
    };
    const std::string passport = "<passport_number>A1234567</passport_number>";
    const std::string country = "<passport_country>SE</passport_country>";
    const auto all = report(
        by(passport + country) + by(stated("PASSP", "SE", "A1234567")) +
        by(stated("Passport", "SE", "A 1234567")) + by(passport + stated("PP", "SE", "A1234567")) +
        by(passport + "<passport_country>-</passport_country>" + stated("C", "SE", "A1234567")) +
        by("<id_number>198001011234</id_number>" + stated("PASS", "SE", "A1234567")));
    import(folder_.write("one.xml", all), with_key());
    EXPECT_EQ(reasons(), Rows{});
    EXPECT_EQ(people(), 1);
    // a journey on that passport is the same person's
    import(folder_.write("p.edi",
                         "UNB+UNOA:4+SK+B+250301:1000+1'UNH+1+PAXLST:D:12B:UN:IATA'TDT+20+SK500'"
                         "LOC+125+ARN'DTM+189:2503011000:201'LOC+87+LHR'NAD+FL+++X:Y'"
                         "DOC+P+A1234567'LOC+91+SWE'UNT+9+1'UNZ+1+1'"),
           with_key());
    EXPECT_EQ(
        test::count(case_, "(SELECT actor_id FROM travel INTERSECT SELECT actor_id FROM actor)"),
        1);
}

TEST_F(GoamlReports, ACodeThatIsNoWordForAPassportIsNotTakenForOne)
{
    const auto by = [](const std::string& type) {
        return "<signatory>" +
               person("<identification><type>" + type +
                          "</type><number>A1234567</number>"
                          "<issue_country>SE</issue_country></identification>",
                      "SE") +
               "</signatory>\n";
    };
    import(folder_.write("b.xml", report(by("PASSPORT") + by("B") + by("EID") + by("PASSBOOK"))),
           with_key());
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT actor_id FROM actor)"), 4);
}

TEST_F(GoamlReports, PapersOfOneNumberAreAsManyAsTheirKindsAndStates)
{
    const auto by = [](const std::string& type, const std::string& state,
                       const std::string& more = "") {
        return "<signatory>" +
               person(more + "<identification><type>" + type +
                          "</type><number>12 345-678</number><issue_country>" + state +
                          "</issue_country></identification>",
                      "NO") +
               "</signatory>\n";
    };
    const auto people = [&](const std::string& all) {
        case_ = folder_.path() / (std::to_string(++cases_) + ".spindel");
        import(folder_.write("k.xml", report(all)), with_key());
        EXPECT_EQ(reasons(), Rows{});
        EXPECT_TRUE(holds_nowhere("345-678"));
        return test::count(case_, "(SELECT DISTINCT actor_id FROM actor)");
    };
    EXPECT_EQ(people(by("ID card", "SE") + by("IDENTITY CARD", "SE") + by("id", "SWE")), 1);
    EXPECT_EQ(people(by("DL", "SE") + by("Driver's licence", "SE") + by("driving license", "SE")),
              1);
    EXPECT_EQ(people(by("SSN", "SE") + by("", "SE")), 1); // a person's own number
    EXPECT_EQ(people(by("ID", "SE") + by("ID", "DK") + by("DL", "SE") + by("SSN", "SE") +
                     by("Passport", "SE") + by("A", "SE") + by("B", "SE")),
              7);
    // an id_number is what an identification of the same number says of it
    EXPECT_EQ(people(by("ID", "SE") + by("ID", "SE", "<id_number>12 345-678</id_number>")), 1);
    import(folder_.write("r.xml", report(by("ID", "SE"))));
    EXPECT_EQ(reasons().size(), 2U); // without a key: the person, and the account's holder
}

TEST_F(GoamlReports, ANumberThatIsNotTakenIsNamed)
{
    const auto report_of = [&](const std::string& id) {
        return import(folder_.write("n.xml",
                                    report("<signatory>" + person(id, "SE") + "</signatory>")),
                      with_key())
            .files.at(0)
            .unknown_columns;
    };
    const auto two = report_of("<id_number>198001011234</id_number><ssn>A-7</ssn>"
                               "<identification><number>X-1</number></identification>");
    for (const auto* name : {"t_person/ssn", "identification/number"})
        EXPECT_TRUE(std::ranges::find(two, name) != two.end()) << name;
    const auto none = report_of("<ssn>A-7</ssn>");
    EXPECT_TRUE(std::ranges::find(none, "t_person/ssn") == none.end());
}

TEST_F(GoamlReports, LettersAndAHyphenBeforeAnAccountsNumberMarkNoPseudonym)
{
    auto text = report("<swift>NDEASESS</swift>");
    text.replace(text.find("K-FROM"), 6, "ACC-0012345678");
    const auto file = folder_.write("r.xml", text);
    import(file);
    EXPECT_EQ(test::count(case_, "payment"), 0);
    EXPECT_TRUE(holds_nowhere("12345678"));
    import(file, with_key());
    EXPECT_EQ(test::count(case_, "payment"), 1);
    EXPECT_TRUE(holds_nowhere("12345678"));
}

} // namespace spindel::importers::formats
