package io.miadi.http.reconciliation;

import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.http.language.Wording;

/** What a class means to whoever keeps the books, and what to do about it. */
record ClassWords(Wording what, Wording next) {
    private static final Wording NOTHING = new Wording("Nothing to do.", "Hakuna la kufanya.");

    static ClassWords of(MatchClass kind) {
        return switch (kind) {
            case STATEMENT_REVISED ->
                say(
                        "The provider now reports something else under a number that it reported before.",
                        "Mtoa huduma sasa anaripoti jambo tofauti kwa nambari aliyoripoti awali.",
                        "Ask the provider which of the two holds.",
                        "Uliza mtoa huduma ni lipi kati ya mawili lililo sahihi.");
            case DUPLICATE_ROW -> said("The same row came again.", "Mstari uleule umekuja tena.");
            case DUPLICATE_PROVIDER_ID ->
                say(
                        "Two of our payments carry one number of the provider.",
                        "Malipo yetu mawili yana nambari moja ya mtoa huduma.",
                        "Find out whose payment the number is, and correct the other.",
                        "Tafuta nambari ni ya malipo yapi, kisha urekebishe mengine.");
            case CURRENCY_MISMATCH ->
                say(
                        "The money came in another currency than was asked for.",
                        "Pesa zilikuja kwa sarafu tofauti na iliyoombwa.",
                        "Accept it at a rate, or pay it back.",
                        "Kubali kwa kiwango cha ubadilishaji, au zirudishe.");
            case DIRECTION_MISMATCH ->
                say(
                        "The provider reports this number the other way round.",
                        "Mtoa huduma anaripoti nambari hii kwa mwelekeo tofauti.",
                        "Ask the provider.",
                        "Uliza mtoa huduma.");
            case THEY_PAID_WE_FAILED ->
                say(
                        "The client paid after we had given the payment up.",
                        "Mteja alilipa baada ya sisi kuacha malipo hayo.",
                        "Book the session again if its time is free, or pay the money back.",
                        "Panga kikao tena ikiwa muda uko wazi, au rudisha pesa.");
            case THEY_PAID_WE_PENDING ->
                said(
                        "The provider confirmed a payment that we were not sure of; it was recorded.",
                        "Mtoa huduma alithibitisha malipo ambayo hatukuwa na uhakika nayo; yameandikwa.");
            case WE_PAID_THEY_FAILED ->
                say(
                        "We hold a receipt for a payment that the provider denies.",
                        "Tuna risiti ya malipo ambayo mtoa huduma anayakana.",
                        "Treat it as a forged callback until the provider explains it.",
                        "Ichukulie kama taarifa ya uongo hadi mtoa huduma aeleze.");
            case REVERSED_BY_PROVIDER ->
                say(
                        "The provider took money back that we had not asked to be taken back.",
                        "Mtoa huduma alirudisha pesa bila sisi kuomba.",
                        "Speak to the client: the session is unpaid again.",
                        "Zungumza na mteja: kikao hakijalipwa tena.");
            case DUPLICATE_CHARGE ->
                say(
                        "The client paid twice.",
                        "Mteja alilipa mara mbili.",
                        "Pay the second payment back.",
                        "Rudisha malipo ya pili.");
            case UNDERPAID ->
                say(
                        "Less came than was due, and no more can come.",
                        "Zilikuja pesa pungufu, na hakuna nyingine zitakazokuja.",
                        "Ask the client for the rest, or write it off.",
                        "Mwombe mteja salio, au lifute.");
            case PARTIAL ->
                say(
                        "A part came; more may follow.",
                        "Sehemu imekuja; nyingine inaweza kufuata.",
                        "Wait for the rest.",
                        "Subiri salio.");
            case OVERPAID ->
                say(
                        "More came than was due; the rest is kept for the client.",
                        "Zilikuja pesa zaidi; zilizobaki zimewekewa mteja.",
                        "Pay the rest back, or keep it for their next session.",
                        "Rudisha zilizobaki, au ziwekee kikao kijacho.");
            case MATCHED_WITH_DIFFERENCE ->
                said(
                        "It agrees but for a difference within the tolerance.",
                        "Inalingana isipokuwa tofauti ndogo inayoruhusiwa.");
            case MATCHED -> said("Both sides say the same.", "Pande zote mbili zinasema sawa.");
            case AMBIGUOUS ->
                say(
                        "It could belong to more than one of ours.",
                        "Inaweza kuwa ya zaidi ya moja ya zetu.",
                        "Ask the payer what it was for.",
                        "Muulize mlipaji ilikuwa ya nini.");
            case SEARCH_LIMIT ->
                say(
                        "There are too many ways to make up the amount.",
                        "Kuna njia nyingi mno za kufikia kiasi hicho.",
                        "Ask the payer what it was for.",
                        "Muulize mlipaji ilikuwa ya nini.");
            case PROVISIONAL ->
                say(
                        "Nothing speaks against it yet; the time in which something could is not over.",
                        "Hakuna kinachopinga bado; muda wa kupinga haujaisha.",
                        "Import the statements of the following days.",
                        "Ingiza taarifa za siku zinazofuata.");
            case AWAITING ->
                say(
                        "No statement covers its time yet.",
                        "Hakuna taarifa inayofikia muda wake bado.",
                        "Import the statement of its day and the two that follow.",
                        "Ingiza taarifa ya siku yake na mbili zinazofuata.");
            case MISSING_EXTERNAL ->
                say(
                        "We recorded a payment that no statement shows.",
                        "Tuliandika malipo ambayo hayapo kwenye taarifa yoyote.",
                        "Ask the provider about it at once.",
                        "Uliza mtoa huduma mara moja.");
            case ORPHAN_EXTERNAL ->
                say(
                        "Money came for which there is nothing of ours.",
                        "Pesa zilikuja bila chochote chetu kinachohusiana.",
                        "Find out who paid, or pay it back.",
                        "Tafuta nani alilipa, au zirudishe.");
            case UNRECOGNISED ->
                say(
                        "The statement has a kind of row that no rule knows.",
                        "Taarifa ina aina ya mstari isiyojulikana.",
                        "Say what it is, or ask the provider.",
                        "Eleza ni nini, au uliza mtoa huduma.");
        };
    }

    static ClassWords said(String what, String kwa) {
        return new ClassWords(new Wording(what, kwa), NOTHING);
    }

    private static ClassWords say(String what, String nini, String next, String kisha) {
        return new ClassWords(new Wording(what, nini), new Wording(next, kisha));
    }
}
