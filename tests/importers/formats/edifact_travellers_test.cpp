// Who travels, by names and documents.
#include "tests/importers/formats/edifact_case.h"

namespace spindel::importers::formats {

TEST_F(Edifact, ADocumentIsThatOfTheNameInIt)
{
    const auto booking = [](const std::string& documents) {
        return "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:"
               "1010'"
               "TIF+POPESCU+ANA MRS:A:1:1'" +
               documents + "TVL+010325:1030:010325:1230+CPH+ARN+LH:SK+55:Y'UNT+9+1'UNZ+1+1'";
    };
    const auto docs = [](const std::string& number, const std::string& rest) {
        return "SSR+DOCS:HK:1:SK:::::/P/ROU/" + number + "/ROU/010125/" + rest + "'";
    };
    const auto own = docs("D-OWN", "F/300125/POPESCU/ANA MARIA");
    auto report =
        import(folder_.write("infant.edi", booking(docs("D-CHILD", "FI/300125/POPESCU/MIA") + own +
                                                   own + docs("D-MORE", "F/300125/POPESCU/ANA"))));
    EXPECT_EQ(journeys(),
              (Rows{"TRAVELLER-OF-D-CHILD D-CHILD DKCPH>SEARN 01T09:30-01T11:30 LH B-ONE",
                    "TRAVELLER-OF-D-OWN D-OWN DKCPH>SEARN 01T09:30-01T11:30 LH B-ONE"}));
    const auto& left = report.files.at(0).unknown_columns;
    EXPECT_EQ(std::ranges::count(left, "SSR DOCS beyond a traveller's first"), 1);

    import(folder_.write("other.edi", booking(docs("D-OTHER", "M/300125/LARSSON/ERIK"))));
    EXPECT_EQ(query("SELECT reason FROM quarantine"),
              Rows{"a document of another name than the traveller's"});
    EXPECT_TRUE(holds_nowhere("LARSSON"));
    EXPECT_TRUE(holds_nowhere("POPESCU"));
}

TEST_F(Edifact, NamesAreComparedByTheirWords)
{
    const auto refused = [&](const std::string& booked, const std::string& surname_and_given) {
        import(folder_.write(
            "names.edi",
            "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:1010'"
            "TIF+" +
                booked + ":A:1:1'SSR+DOCS:HK:1:SK:::::/P/ROU/D-OWN/ROU/010125/F/300125/" +
                surname_and_given +
                "'TVL+010325:1030:010325:1230+CPH+ARN+LH+55:Y'UNT+9+1'UNZ+1+1'"));
        const auto count = test::count(case_, "quarantine");
        std::filesystem::remove(case_);
        return count == 1;
    };
    for (const auto& [booked, document] : {std::pair("POPESCU+ANA MRS", "POPESCU/ANA MARIA"),
                                           {"POPESCU+ANAMARIAMRS", "POPESCU/ANA-MARIA"},
                                           {"POPESCU+ANA M MRS", "POPESCU/ANA MARIA"},
                                           {"VANDERBERG+JAN", "VAN DER BERG/JAN"},
                                           {"POPESCU+ANAMARIAMRS", "POPESCU/ANA/MARIA"},
                                           {"POPESCU+ANA MRS", "POPESCU/ANA/MARIA"},
                                           {"POPESCU+TAMS", "POPESCU/TAMS"},
                                           {"POPESCU+ANA", ""}})
        EXPECT_FALSE(refused(booked, document)) << booked << " " << document;
    for (const auto& [booked, document] : {std::pair("POPESCU+ANA MRS", "POPESCU/ANASTASIA"),
                                           {"POPESCU+MARIA ANA", "POPESCU/MARIA ELENA"},
                                           {"LARS+ANA", "LARSSON/ANA"},
                                           {"VAN DER BERG+JAN", "VAN DYK/JAN"}})
        EXPECT_TRUE(refused(booked, document)) << booked << " " << document;
}

TEST_F(Edifact, AnInfantWithANameOfItsOwnInTheBookingIsOneTraveller)
{
    const auto report = import(folder_.write(
        "infant.edi",
        "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:1010'"
        "TIF+POPESCU+ANA MRS:A:1:1'TIF+POPESCU+MIA:IN:2'"
        "SSR+DOCS:HK:1:SK:::::/P/ROU/D-CHILD/ROU/010125/FI/300125/POPESCU/MIA+::2'"
        "SSR+DOCS:HK:1:SK:::::/P/ROU/D-OWN/ROU/010195/F/300125/POPESCU/ANA+::1'"
        "TVL+010325:1030:010325:1230+CPH+ARN+LH+55:Y'UNT+9+1'UNZ+1+1'"));
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(query("SELECT a.text || ' ' || d.text FROM travel"
                    " JOIN identifier a ON a.identifier_id = actor_id"
                    " JOIN identifier d ON d.identifier_id = document_id ORDER BY 1"),
              (Rows{"TRAVELLER-OF-D-CHILD D-CHILD", "TRAVELLER-OF-D-OWN D-OWN"}));
}

TEST_F(Edifact, APassportIsOnePersonInEveryFormat)
{
    const std::string flight = "TVL+010325:1030:010325:1230+CPH+ARN+SK+55:Y'";
    import(folder_.write(
               "pnr.edi",
               "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'"
               "RCI+SK:ABC123::280225:1010'TIF+POPESCU+ANA:A:1:1'SSR+DOCS:HK:1:SK:::::/P/ROU/"
               "AB 123456/ROU/010125/F/300125/POPESCU/ANA'" +
                   flight + "UNT+9+1'UNZ+1+1'"),
           with_key());
    import(
        folder_.write("list.edi",
                      "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+"
                      "SK506'LOC+125+CPH'DTM+189:2504011340:201'LOC+87+ARN'NAD+FL+++POPESCU:ANA'"
                      "DOC+P+AB123456'LOC+91+RO'UNT+1+1'UNZ+1+1'"),
        with_key());
    import(folder_.write(
               "report.xml",
               "<report><rentity_id>7</rentity_id><currency_code_local>RON</currency_code_local>"
               "<activity><report_parties><report_party><person><passport_number>ab-123456"
               "</passport_number><passport_country>RO</passport_country></person>"
               "</report_party></report_parties></activity></report>"),
           with_key());
    import(folder_.write("actors.csv", "actor_id,kind,category,country,source,grade\n"
                                       "document:ROU/AB123456,person,unknown,,,A1\n"),
           with_key());
    EXPECT_EQ(query("SELECT count(*) FROM quarantine"), Rows{"0"});
    EXPECT_EQ(test::count(case_, "travel"), 2);
    EXPECT_GE(test::count(case_, "actor"), 2);
    const auto people = query("SELECT DISTINCT text FROM identifier WHERE identifier_id IN"
                              " (SELECT actor_id FROM travel UNION SELECT actor_id FROM actor)");
    ASSERT_EQ(people.size(), 1);
    EXPECT_TRUE(people[0].starts_with("A-")) << people[0];
    EXPECT_TRUE(holds_nowhere("123456"));
}

TEST_F(Edifact, ADocumentWithoutItsStateNamesNobody)
{
    import(
        folder_.write("list.edi",
                      "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+"
                      "SK506'LOC+125+CPH'DTM+189:2504011340:201'LOC+87+ARN'NAD+FL+++POPESCU:ANA'"
                      "DOC+P+AB123456'UNT+1+1'UNZ+1+1'"),
        with_key());
    EXPECT_EQ(reasons(), Rows{"1 document_id: a document without its issuing state"});
    EXPECT_TRUE(holds_nowhere("123456"));
    EXPECT_EQ(test::count(case_, "travel"), 0);
}

TEST_F(Edifact, TravellersOfAListAreNeverOneForWantOfADocument)
{
    const auto list = [](const std::string& before, const std::string& travellers) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'" + before +
               "TDT+20+SK506'LOC+125+CPH'DTM+189:2503011340:201'LOC+87+ARN'" + travellers +
               "UNT+1+1'UNZ+1+1'";
    };
    const std::string one = "\nNAD+FL+++ONE:A'RFF+AVF:B-ONE'",
                      two = "\nNAD+FL+++TWO:B'RFF+AVF:B-ONE'";
    // one document for the whole list is nobody's
    import(folder_.write("group.edi", list("DOC+P+D-ALL'", one + two)));
    EXPECT_EQ(reasons(), (Rows{"2 document_id: a traveller without a document of his own",
                               "3 document_id: a traveller without a document of his own"}));
    EXPECT_EQ(test::count(case_, "travel"), 0);
    EXPECT_EQ(test::count(case_, "actor"), 0);
    // nor is one that each of them is given; who has another is not touched by it
    import(folder_.write("each.edi", list("", one + "DOC+P+D-ALL'" + two + "DOC+P+D-ALL'" +
                                                  "\nNAD+FL+++THREE:C'DOC+P+D-OWN'")));
    EXPECT_EQ(query("SELECT line || ' ' || reason FROM quarantine WHERE file_id > 1 ORDER BY line"),
              (Rows{"2 a document that the list gives to several travellers",
                    "3 a document that the list gives to several travellers"}));
    EXPECT_EQ(journeys(), Rows{"TRAVELLER-OF-D-OWN D-OWN DKCPH>SEARN 01T12:40- SK -"});
    // the same person named twice is one
    import(folder_.write("twice.edi", list("", one + "DOC+P+D-ALL'" + one + "DOC+P+D-ALL'")));
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT actor_id FROM travel)"), 2);
}

TEST_F(Edifact, ADocumentWrittenInTwoWaysIsStillOne)
{
    const auto booking = folder_.write(
        "pnr.edi", "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PNRGOV:11:1:IA'SRC'"
                   "RCI+SK:ABC123::010325:0439'TVL+010325:1640:010325:1800+CPH+ARN+SK+609'"
                   "TIF+ONE:A+A::1'SSR+DOCS:HK:1:SK:::::/P/SE/12 345 678/SE/01JAN90/F/01JAN30/X/Y'"
                   "TIF+TWO:B+B::2'SSR+DOCS:HK:1:SK:::::/P/SWE/12345678/SWE/01JAN99/F/01JAN30/X/Y'"
                   "UNT+1+1'UNZ+1+1'");
    import(booking, with_key());
    EXPECT_EQ(query("SELECT DISTINCT reason FROM quarantine"),
              Rows{"a document that the list gives to several travellers"});
    EXPECT_EQ(test::count(case_, "quarantine"), 2);
    EXPECT_EQ(test::count(case_, "travel"), 0);
}

TEST_F(Edifact, TravellersOfABookingWithoutDocumentsGoByTheirNumbersAndNotByTheirPlaces)
{
    const auto booking = [](const std::string& travellers) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PNRGOV:11:1:IA'SRC'"
               "RCI+SK:B-ONE::010325:0439'TVL+010325:1640:010325:1800+CPH+ARN+SK+609'" +
               travellers + "UNT+1+1'UNZ+1+1'";
    };
    import(folder_.write("first.edi", booking("TIF+ONE:A+A::1'TIF+TWO:B+B::2'")));
    // the first leaves the booking; who is left is still the second
    import(folder_.write("later.edi", booking("TIF+TWO:B+B::2'")));
    EXPECT_EQ(query("SELECT DISTINCT a.text FROM travel JOIN identifier a ON"
                    " a.identifier_id = actor_id ORDER BY a.text"),
              (Rows{"TRAVELLER-1-OF-B-ONE", "TRAVELLER-2-OF-B-ONE"}));
    EXPECT_EQ(test::count(case_, "travel"), 2);
    import(folder_.write("nameless.edi", booking("TIF+ONE:A'TIF+TWO:B'")));
    EXPECT_EQ(query("SELECT DISTINCT reason FROM quarantine"),
              Rows{"a traveller without document and number"});
    EXPECT_EQ(test::count(case_, "travel"), 2);
}

} // namespace spindel::importers::formats
