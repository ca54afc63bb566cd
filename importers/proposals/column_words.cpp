#include "importers/proposals/column_words.h"

#include <array>

namespace spindel::importers::proposals {

namespace {

using engine::RecordKind;

// English first; then Swedish, Norwegian, Danish, Finnish, German, Dutch, French, Spanish, Polish,
// Czech, Romanian, Italian, Portuguese, Lithuanian, Latvian, Estonian.
constexpr std::array kContract{
    ColumnWords{RecordKind::call, "record_id", "recordid cdrid callid eventid id"},
    ColumnWords{RecordKind::call, "time",
                "time datetime starttime startdatetime calltimestamp timestamp callstart start "
                "calldatetime callstarttime eventtime eventdatetime connectdatetime answertime "
                "setuptime begin starttidpunkt tidpunkt samtalsstart starttid alkuaika beginn "
                "anfang startzeit zeitpunkt verbindungsbeginn begintijd starttijd datumtijd "
                "debut dateheure fechahora datagodzina poczatek zacatek inceput dataora dataiczas "
                "datapolaczenia datumacas dateetheure fechayhora datahora inizio inicio "
                "pradzia sakums algus algusaeg"},
    ColumnWords{RecordKind::call, "caller_id",
                "callingno callingnumber caller callerid callernumber anumber aparty apartyno "
                "anr callingparty callingpartynumber calling fromnumber msisdna numbera "
                "originatingnumber originatingmsisdn originator anummer anropande "
                "anropandenummer uppringande franummer franr ringendenummer oppringer "
                "soittaja anrufer anrufernummer rufnummera rufnra teilnehmera beller "
                "appelant numeroappelant numeroorigen numerdzwoniacy volajici apelant "
                "numarapelant numera numeroa numara cisloa abonenta chiamante "
                "numerochiamante numeroorigem skambinantysis skambinantisnumeris numerisa "
                "zvanitajs numursa helistaja helistajanumber"},
    ColumnWords{RecordKind::call, "callee_id",
                "calledno callednumber callee calleeid calleenumber bnumber bparty bpartyno bnr "
                "calledparty calledpartynumber called tonumber msisdnb numberb dialednumber "
                "diallednumber dialeddigits dialleddigits terminatingnumber terminatingmsisdn "
                "destinationnumber bnummer anropad anropatnummer uppringt mottagarnummer "
                "tillnummer tilnummer vastaanottaja angerufener angerufenenummer zielrufnummer "
                "zielnummer rufnummerb rufnrb teilnehmerb gebelde gebeldenummer appele "
                "numeroappele numerodestino numerwybierany volany apelat numarapelat "
                "numerb numerob numarb cislob abonentb chiamato numerochiamato skambinamasis "
                "skambinamasnumeris numerisb numursb vastuvotja vastuvotjanumber"},
    ColumnWords{
        RecordKind::call, "duration_s",
        "duration durations dur sek sekunder sekunden callduration durationsec "
        "durationseconds seconds "
        "elapsedtime lengthofcall langd samtalslangd varaktighet varighet varighed kesto secs sec  "
        "dauer gesprachsdauer verbindungsdauer duur gespreksduur duree duracion "
        "czastrwania doba dobatrvani durata duracao trukme ilgums kestus"},
    ColumnWords{RecordKind::call, "kind",
                "calltype type kind service servicetype eventtype usagetype typ samtalstyp tjanst "
                "tjanstetyp tjeneste tyyppi palvelu dienst dienstart verbindungsart soort servico "
                "tipo usluga rodzaj sluzba tip serviciu typuslugi typpolaczenia "
                "rodzajpolaczenia typsluzby tipochiamata tipologia tiposervicio tiposervico "
                "paslauga paslaugostipas pakalpojums teenus teenuseliik"},
    ColumnWords{RecordKind::call, "caller_device_id",
                "callerdeviceid aimei imeia callerimei callingimei"},
    ColumnWords{RecordKind::call, "callee_device_id",
                "calleedeviceid bimei imeib calleeimei calledimei"},
    ColumnWords{RecordKind::call, "source", "source"},
    ColumnWords{RecordKind::payment, "record_id",
                "recordid tranid transactionid txid reference id mtcn"},
    ColumnWords{
        RecordKind::payment, "time",
        "time datetime bookingdate bookeddate valuedate date timestamp trantimestamp "
        "transactiondate postingdate posteddate entrydate bokforingsdatum bokforingsdag "
        "transaktionsdatum transaktionsdag datum bokforingsdato bogforingsdato dato "
        "kirjauspaiva buchungstag buchungsdatum boekdatum datecomptable dateoperation "
        "fecha fechaoperacion dataoperacji dataksiegowania datumzauctovani datatranzactiei"},
    ColumnWords{
        RecordKind::payment, "payer_account_id",
        "payeraccountid origacct payeraccount fromaccount fromaccountnumber senderaccount "
        "debtoriban debtoraccount payer payeriban debitaccount sender senderid "
        "frankonto avsandarkonto betalarkonto frakonto betaler maksajantili "
        "auftraggeberkonto auftraggeberiban zahleriban vankonto compteemetteur cuentaorigen "
        "rachuneknadawcy ucetplatce contplatitor"},
    ColumnWords{RecordKind::payment, "payee_account_id",
                "payeeaccountid beneacct beneficiaryaccount toaccount toaccountnumber "
                "receiveraccount receiverid creditoriban creditoraccount payee payeeid payeeiban "
                "creditaccount receiver beneficiary beneficiaryiban tillkonto mottagarkonto "
                "tilkonto mottakerkonto modtagerkonto saajantili empfangerkonto empfangeriban "
                "naarkonto comptebeneficiaire cuentadestino rachunekodbiorcy ucetprijemce "
                "contbeneficiar"},
    ColumnWords{RecordKind::payment, "amount",
                "amount baseamt value sum amt transactionamount principal belopp belop belob "
                "maara summa betrag umsatz bedrag montant importe kwota castka suma"},
    ColumnWords{RecordKind::payment, "currency",
                "currency ccy currencycode valuta valutakod valuutta wahrung waehrung munt "
                "muntsoort devise divisa moneda waluta mena"},
    ColumnWords{RecordKind::payment, "payer_country", "payercountry sendercountry sendcountry"},
    ColumnWords{RecordKind::payment, "payee_country",
                "payeecountry receivercountry paycountry payoutcountry"},
    ColumnWords{RecordKind::payment, "source", "source bank"},
    ColumnWords{RecordKind::travel, "record_id", "recordid tripid id"},
    ColumnWords{RecordKind::travel, "actor_id",
                "actorid traveller traveler passenger passengerid travellerid"},
    ColumnWords{RecordKind::travel, "document_id",
                "documentid documentnumber passportno passport documentno passportnumber "
                "passnummer passnr dokumentnummer dokumentnr passinumero paspoortnummer "
                "numeropasseport pasaporte numerpaszportu cislopasu numarpasaport"},
    ColumnWords{RecordKind::travel, "document_state",
                "documentstate state issuingstate issuer issuingcountry utfardandeland "
                "ausstellerstaat ausstellungsstaat staat"},
    ColumnWords{RecordKind::travel, "depart_time",
                "departtime departuretime departuredatetime departure std avgang avgangstid "
                "abfahrt abflug vertrek depart salida odlot odjezd plecare"},
    ColumnWords{RecordKind::travel, "arrive_time",
                "arrivetime arrivaltime arrivaldatetime arrival sta ankomst ankomsttid ankunft "
                "aankomst arrivee llegada przylot prijezd sosire"},
    ColumnWords{RecordKind::travel, "from_country",
                "fromcountry departurecountry origincountry franland avreseland"},
    ColumnWords{RecordKind::travel, "to_country",
                "tocountry arrivalcountry destinationcountry tillland ankomstland"},
    ColumnWords{RecordKind::travel, "from_place",
                "fromplace origin departureairport from fran fra von van avgangsort abflughafen"},
    ColumnWords{RecordKind::travel, "to_place",
                "toplace destination arrivalairport to till til nach naar ankomstort "
                "zielflughafen"},
    ColumnWords{RecordKind::travel, "carrier",
                "carrier airline flygbolag rederi fluggesellschaft transporter"},
    ColumnWords{RecordKind::travel, "booking_id",
                "bookingid pnr locator bookingreference recordlocator booking bokning "
                "bokningsnummer bestilling buchung buchungsnummer boeking reservation reserva "
                "rezerwacja rezervace rezervare"},
    ColumnWords{RecordKind::travel, "source", "source"},
    ColumnWords{RecordKind::phone, "phone_id",
                "phoneid phone phonenumber msisdn number nummer telefonnummer telefon telephone "
                "puhelinnumero rufnummer telefoonnummer numero numer cislo numar numeris numurs"},
    ColumnWords{RecordKind::phone, "actor_id",
                "actorid subscriber user holder owner customer customerid kund kundnummer abonnent "
                "abonnentid innehavare anvandare bruker kunde teilnehmer inhaber klant abonne "
                "titulaire titular abonent tilaaja"},
    ColumnWords{RecordKind::phone, "valid_from",
                "validfrom from startdate activationdate activated fran fra aktiverad von gultigab "
                "aktivierung alku vanaf desde debut od dela"},
    ColumnWords{RecordKind::phone, "valid_to",
                "validto to until enddate deactivationdate deactivated till til avslutad bis "
                "gultigbis loppu tot hasta fin do panala"},
    ColumnWords{RecordKind::phone, "country", "country land pays pais kraj maa"},
    ColumnWords{RecordKind::phone, "source", "source operator"},
};

constexpr std::array kSides{
    ColumnWords{RecordKind::call, "own",
                "msisdn ownnumber ownmsisdn subscriber subscribernumber subscriberno targetnumber "
                "targetmsisdn target servednumber servedmsisdn servedparty abonnent "
                "abonnentnummer eigennummer eigenerufnummer egetnummer egetnr mittnummer omanumero "
                "numerwlasny vlastnicislo numarpropriu numeropropio"},
    ColumnWords{RecordKind::call, "other",
                "othernumber otherparty othermsisdn otherpartynumber othersubscriber "
                "correspondent partnernumber peernumber remotenumber motpart motpartsnummer "
                "motpartnummer gegenstelle gegennummer tegennummer vastapuoli correspondant"},
    ColumnWords{RecordKind::call, "third",
                "thirdnumber thirdparty cnumber cnummer cparty msisdnc forwardednumber forwardedto "
                "forwardnumber redirectednumber"},
    ColumnWords{RecordKind::call, "device", "imei esnimei imeinumber imeinummer"},
    ColumnWords{RecordKind::call, "direction",
                "direction calldirection dir inout trafficdirection riktning retning richtung "
                "suund suunta richting sens sentido kierunek smer directie"},
    ColumnWords{RecordKind::payment, "own",
                "account accountnumber accountno accountiban ownaccount konto kontonummer kontonr "
                "auftragskonto iban rekening rekeningnummer tili tilinumero compte cuenta "
                "rachunek ucet cont"},
    ColumnWords{RecordKind::payment, "other",
                "counterparty counterpartyaccount counterpartyiban counterpartyaccountnumber "
                "otheraccount contraaccount partneraccount motkonto motpartskonto motpart "
                "gegenkonto kontonummeriban tegenrekening vastatili comptecontrepartie "
                "rachunekkontrahenta protiucet"},
    ColumnWords{RecordKind::payment, "out",
                "moneyout paidout withdrawal withdrawals withdrawn debit debits debitamount out "
                "uttag utbetalning utbetalningar utbetalt uttak ut utfrakonto udbetaling debet "
                "soll belastung ausgang ausgange lastschrift af uitgaven montantdebit sorties "
                "cargo cargos debe addebito addebiti dare uscite debito debitos obciazenia "
                "obciazenie wyplaty vydaje deebet panot otto"},
    ColumnWords{RecordKind::payment, "in",
                "moneyin paidin deposit deposits credit credits creditamount in insattning "
                "insattningar inbetalning inbetalningar innbetalt innskudd inn innpakonto "
                "indbetaling kredit haben gutschrift eingang eingange bij inkomsten montantcredit "
                "entrees abono abonos haber accredito accrediti avere entrate credito creditos "
                "uznania uznanie wplaty prijmy kreedit"},
    ColumnWords{RecordKind::payment, "mark",
                "debitcredit creditdebit drcr crdr dc cd cdtdbtind creditdebitindicator "
                "debitcreditindicator debetkredit sollhaben sollhabenkennzeichen sh afbij"},
};

constexpr std::array kTimes{
    ColumnWords{RecordKind::call, "day",
                "date calldate startdate conndate connectdate eventdate datum startdatum "
                "samtalsdatum dato startdato paivamaara pvm begindatum fecha data datums kuupaev"},
    ColumnWords{RecordKind::call, "clock",
                "calltime starttime time conntime connecttime eventtime tid starttid klockslag "
                "klokkeslett klokkeslaet kellonaika kello uhrzeit startzeit zeit tijd begintijd "
                "heure hora godzina cas ora orario laikas laiks kellaaeg"},
    ColumnWords{RecordKind::payment, "day",
                "date transactiondate bookingdate senddate datum dato paivamaara pvm fecha data"},
    ColumnWords{RecordKind::payment, "clock",
                "time transactiontime bookingtime sendtime tid klockslag klokkeslett kellonaika "
                "uhrzeit tijd heure hora godzina cas ora"},
    ColumnWords{RecordKind::travel, "day",
                "date traveldate departuredate departdate flightdate datum avgangsdatum dato "
                "reisedatum paivamaara pvm fecha data"},
    ColumnWords{RecordKind::travel, "clock",
                "time departuretime departtime tid klockslag avgangstid uhrzeit tijd heure hora "
                "godzina cas ora"},
};

} // namespace

std::span<const ColumnWords> contract_words()
{
    return kContract;
}

std::span<const ColumnWords> side_words()
{
    return kSides;
}

std::span<const ColumnWords> time_words()
{
    return kTimes;
}

} // namespace spindel::importers::proposals
