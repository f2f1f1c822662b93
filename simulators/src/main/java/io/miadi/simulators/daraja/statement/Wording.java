package io.miadi.simulators.daraja.statement;

import io.miadi.simulators.daraja.books.Entry;

/** How the portal words its rows. */
final class Wording {
    private Wording() {}

    static StatementRow.Words received(Entry.Purpose purpose, String msisdn) {
        var typed = purpose.accountReference();
        var details = "Pay Bill from " + masked(msisdn) + " - WANJIKU" + (typed.isBlank() ? "" : " Acc. " + typed);
        var reason = purpose.isUnasked() ? "Pay Bill Online" : "Pay Utility";
        return new StatementRow.Words(details, reason, party(msisdn), "", typed);
    }

    static StatementRow.Words receivingCharge() {
        return new StatementRow.Words("Pay Bill Charge", "Pay Bill Charge", "", "", "");
    }

    static StatementRow.Words given(Entry.Cause cause, String msisdn) {
        return switch (cause) {
            case Entry.Cause.Reversal(var original) ->
                new StatementRow.Words("Transaction Reversal", "Transaction Reversal", party(msisdn), original, "");
            case Entry.Cause.BusinessPayment own ->
                new StatementRow.Words(
                        "Business Payment to " + masked(msisdn) + " - WANJIKU",
                        "Business Payment to Customer via API",
                        party(msisdn),
                        "",
                        "");
        };
    }

    static StatementRow.Words payingCharge() {
        return new StatementRow.Words("Business Payment Charge", "Business Payment Charge", "", "", "");
    }

    private static String party(String msisdn) {
        return masked(msisdn) + " - WANJIKU";
    }

    private static String masked(String msisdn) {
        return msisdn.substring(0, 4) + "****" + msisdn.substring(msisdn.length() - 3);
    }
}
