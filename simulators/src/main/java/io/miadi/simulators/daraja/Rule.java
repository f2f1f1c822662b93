package io.miadi.simulators.daraja;

import static io.miadi.simulators.Confidence.ASSUMED;
import static io.miadi.simulators.Confidence.DOCUMENTED;
import static io.miadi.simulators.Confidence.OBSERVED;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** What the simulator does unasked. */
enum Rule implements Tagged {
    NO_IDEMPOTENCY(OBSERVED, "Two equal pushes are two prompts and can take the money twice."),
    ONE_PROMPT_A_PAYER(
            DOCUMENTED, "While a prompt is open another push for the same payer cannot lock the subscriber."),
    CALLBACK_ONCE(OBSERVED, "A callback is sent once; no answer and no HTTP status brings a second one."),
    CALLBACK_KEPT(
            ASSUMED, "A callback that was lost, or that nobody took, is kept with its body; a test can post it late."),
    CALLBACK_TO_THE_EXACT_URL(OBSERVED, "The callback goes to the URL of the push, unchanged."),
    CALLBACK_HEADER(OBSERVED, "The callback carries the header Businessshortcode."),
    CALLBACK_FOUR_ITEMS(DOCUMENTED, "A success has four metadata items; a failure has none."),
    QUERY_WITHOUT_RECEIPT(DOCUMENTED, "The query never tells the receipt number."),
    QUERY_NOISE(OBSERVED, "Queries for finished prompts get no answer at random (4 of 19 in one run)."),
    QUERY_BLIND_AT_FIRST(OBSERVED, "Just after its creation a prompt does not exist for the query."),
    QUERY_FORGETS(ASSUMED, "A day after the push the query does not know it any more."),
    RECEIPT_TELLS_THE_DATE(OBSERVED, "The first three characters of a receipt are the East African date."),
    CHECKOUT_ID_HOLDS_THE_NUMBER(OBSERVED, "A CheckoutRequestID holds the time and the payer's last nine digits."),
    TIMESTAMP_UNCHECKED(ASSUMED, "The Timestamp must be well formed; how far it is from now does not matter."),
    TOKEN_OVERLAP(ASSUMED, "A new token does not end the one before it."),
    WRONG_PARTY_B(ASSUMED, "A PartyB that is not the merchant's ends the prompt with 2028."),
    THIRD_WRONG_PIN(ASSUMED, "The third wrong PIN in a row locks it: 8006 until it is set anew."),
    DAILY_LIMIT(DOCUMENTED, "A payer can pay 500,000 shillings an East African day."),
    RESULTS_LATER(DOCUMENTED, "Reversal, B2C, transaction status and balance are accepted, then told of at ResultURL."),
    B2C_IDEMPOTENT(
            DOCUMENTED, "A B2C under an OriginatorConversationID that was used is refused; the first one counts."),
    PARTIAL_REVERSAL(ASSUMED, "A reversal may take back a part; parts add up to the whole at most."),
    REVERSED_READS_CANCELLED(ASSUMED, "The status of a payment that was taken back wholly is Cancelled."),
    MASKED_PAYERS(DOCUMENTED, "Validation and confirmation of direct payments mask the payer's number."),
    CONFIRMED_ONCE(OBSERVED, "A confirmation is sent once, a reversal or B2C result once."),
    PULL_48_HOURS(DOCUMENTED, "Pull tells what was paid in the last 48 hours; 100 rows a page is an assumption."),
    CHARGES(OBSERVED, "The payer pays the charges of one published table of 2026; a till's merchant pays a share.");

    private final Confidence confidence;
    private final String says;

    Rule(Confidence confidence, String says) {
        this.confidence = confidence;
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }
}
