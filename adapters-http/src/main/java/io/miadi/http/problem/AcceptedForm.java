package io.miadi.http.problem;

import io.miadi.http.language.Wording;

/** How the values that many routes read are to be written, for whoever wrote one in another way. */
public enum AcceptedForm {
    PHONE(
            "Enter a mobile number, such as 0712 345 678; from another country with + and the country's code.",
            "Weka nambari ya simu ya mkononi, kwa mfano 0712 345 678; ya nchi nyingine ianze kwa + na msimbo wa nchi."),
    EMAIL(
            "Enter an e-mail address, such as amina@example.com.",
            "Weka anwani ya barua pepe, kwa mfano amina@example.com."),
    LOGIN_KIND("Use browser or api.", "Tumia browser au api."),
    LANGUAGE("Use en or sw.", "Tumia en au sw."),
    NAME("Enter a name on one line, at most 120 characters.", "Weka jina kwenye mstari mmoja, herufi zisizozidi 120."),
    LABEL("Enter a name on one line, at most 80 characters.", "Weka jina kwenye mstari mmoja, herufi zisizozidi 80."),
    ZONE("Name a time zone, such as Africa/Nairobi.", "Taja ukanda wa saa, kwa mfano Africa/Nairobi."),
    ROLES(
            "Name each role once: client, practitioner, staff, admin or owner.",
            "Taja kila wajibu mara moja: client, practitioner, staff, admin au owner."),
    DATE("Write a date, such as 2027-01-31.", "Andika tarehe, kwa mfano 2027-01-31."),
    LAST_DAY("Choose a last day that is not before the first.", "Chagua siku ya mwisho isiyotangulia ya kwanza."),
    RECEIPT(
            "Use a receipt number: 1 to 64 letters, digits, hyphens and underscores.",
            "Tumia nambari ya risiti: herufi, tarakimu, vistariungio na vistari vya chini 1 hadi 64."),
    REFERENCE("Use a payment's reference, such as MD-7K2M9QPX.", "Tumia rejea ya malipo, kwa mfano MD-7K2M9QPX."),
    PART_OF_NAME(
            "Search for 3 to 100 characters of a name or an e-mail address.",
            "Tafuta kwa herufi 3 hadi 100 za jina au anwani ya barua pepe."),
    CHECKOUT_REQUEST(
            "Use M-Pesa's id of a prompt, at most 64 characters.",
            "Tumia kitambulisho cha M-Pesa cha ombi, herufi zisizozidi 64."),
    ATTEMPT_STATE(
            "Use a state of an attempt, such as SUCCEEDED or UNKNOWN.",
            "Tumia hali ya jaribio, kwa mfano SUCCEEDED au UNKNOWN."),
    METHOD("Use MPESA, CASH or CARD_AT_DESK.", "Tumia MPESA, CASH au CARD_AT_DESK."),
    JOURNAL_FORM("Use csv or hledger.", "Tumia csv au hledger."),
    PERIOD(
            "Name a last day on or after the first, at most 400 days in all.",
            "Taja siku ya mwisho isiyotangulia ya kwanza, jumla ya siku zisizozidi 400."),
    DATE_TIME(
            "Write a date and time with its offset, such as 2027-01-31T09:30:00+03:00.",
            "Andika tarehe na saa pamoja na tofauti ya UTC, kwa mfano 2027-01-31T09:30:00+03:00."),
    TIME("Write a time of day, such as 09:30.", "Andika saa ya siku, kwa mfano 09:30."),
    ID("Send an id as the API gave it: a UUID.", "Tuma kitambulisho kama API ilivyokitoa: UUID."),
    AMOUNT(
            "Write an amount as text with two decimals, such as \"1500.00\".",
            "Andika kiasi kama maandishi yenye desimali mbili, kwa mfano \"1500.00\"."),
    MONEY(
            "Send an amount with its currency, such as {\"amount\": \"1500.00\", \"currency\": \"KES\"}.",
            "Tuma kiasi pamoja na sarafu yake, kwa mfano {\"amount\": \"1500.00\", \"currency\": \"KES\"}."),
    MORE_THAN_NOTHING(
            "Enter an amount above zero, such as \"1500.00\".",
            "Weka kiasi kinachozidi sifuri, kwa mfano \"1500.00\"."),
    WHOLE_SHILLINGS(
            "Enter whole shillings, such as \"1500.00\": M-Pesa takes no cents.",
            "Weka shilingi kamili, kwa mfano \"1500.00\": M-Pesa haipokei senti."),
    SLIP(
            "Copy the number from the card terminal's slip: at most 64 letters, digits and hyphens.",
            "Nakili nambari iliyo kwenye stakabadhi ya mashine ya kadi: herufi, tarakimu na vistariungio visivyozidi 64."),
    NO_SLIP(
            "Leave the slip out for cash: its receipt has a number of ours.",
            "Usiweke stakabadhi kwa pesa taslimu: risiti yake ina nambari yetu."),
    NOTE("Write what was found, in 1 to 200 characters.", "Andika kilichopatikana, kwa herufi 1 hadi 200."),
    REASON("Give a reason of 1 to 200 characters.", "Eleza sababu kwa herufi 1 hadi 200."),
    WEB_ADDRESS(
            "Use a web address of at most 500 characters, such as https://books.example.com/miadi.",
            "Tumia anwani ya wavuti isiyozidi herufi 500, kwa mfano https://books.example.com/miadi."),
    DESCRIPTION("Use at most 200 characters on one line.", "Tumia herufi zisizozidi 200 kwenye mstari mmoja."),
    CURRENCY("Use KES.", "Tumia KES."),
    LIMIT("Use a whole number from 1 to 200.", "Tumia nambari kamili kuanzia 1 hadi 200."),
    ATTEMPT("Use the number of an attempt, such as 1.", "Tumia nambari ya jaribio, kwa mfano 1."),
    REQUEST_KEY(
            "Use a UUID, or 16 to 255 visible ASCII characters.",
            "Tumia UUID, au herufi 16 hadi 255 za ASCII zinazoonekana."),
    WHOLE_NUMBER(
            "Send a whole number without quotes, such as 60.",
            "Tuma nambari kamili bila alama za nukuu, kwa mfano 60."),
    NUMBER("Send a number without quotes, such as 1.5.", "Tuma nambari bila alama za nukuu, kwa mfano 1.5."),
    TRUE_OR_FALSE("Send true or false, without quotes.", "Tuma true au false, bila alama za nukuu."),
    LIST("Send a list, in square brackets.", "Tuma orodha, ndani ya mabano ya mraba."),
    OBJECT("Send an object, in curly brackets.", "Tuma kitu (object), ndani ya mabano ya mawimbi."),
    NOT_NEGATIVE("Send a whole number from 0 on.", "Tuma nambari kamili kuanzia 0."),
    SEARCH("Search for at most 100 characters.", "Tafuta kwa herufi zisizozidi 100."),
    ONCE("Give this parameter once.", "Taja kigezo hiki mara moja."),
    QUERY(
            "Write the query as name=value, joined by &, percent-encoded in UTF-8.",
            "Andika kigezo kama jina=thamani, vikiunganishwa kwa &, kwa usimbaji wa asilimia wa UTF-8."),
    TEXT("Send text on one line, in quotes.", "Tuma maandishi ya mstari mmoja, ndani ya alama za nukuu.");

    private final Wording words;

    AcceptedForm(String en, String sw) {
        words = new Wording(en, sw);
    }

    Wording words() {
        return words;
    }
}
