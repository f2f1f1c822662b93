package io.miadi.simulators.daraja.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.miadi.simulators.daraja.books.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What results tell beside their code, by the operator's names. */
final class ResultParameters {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(NAIROBI);
    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(NAIROBI);

    private ResultParameters() {}

    static void moved(ArrayNode to, Entry.Outflow outflow, long merchantCents) {
        switch (outflow.cause()) {
            case Entry.Cause.Reversal(var original) -> {
                put(to, "DebitAccountBalance", account("Utility Account", merchantCents));
                put(to, "Amount", shillings(outflow.paid().amountCents()));
                put(to, "TransCompletedTime", stamp(outflow.at()));
                put(to, "OriginalTransactionID", original);
                put(to, "Charge", shillings(outflow.paid().merchantChargeCents()));
                put(to, "CreditPartyPublicName", party(outflow.msisdn()));
            }
            case Entry.Cause.BusinessPayment own -> {
                put(to, "TransactionAmount", shillings(outflow.paid().amountCents()));
                put(to, "TransactionReceipt", outflow.receipt());
                put(to, "ReceiverPartyPublicName", party(outflow.msisdn()));
                put(to, "TransactionCompletedDateTime", DOTTED.format(outflow.at()));
                put(to, "B2CUtilityAccountAvailableFunds", shillings(merchantCents));
                put(to, "B2CRecipientIsRegisteredCustomer", "Y");
            }
        }
    }

    static void found(ArrayNode to, Sighting sighting) {
        switch (sighting) {
            case Sighting.Received(var movement, var takenBack) -> {
                common(to, movement.receipt(), movement.at(), movement.sums().amountCents());
                put(to, "TransactionStatus", takenBack ? "Cancelled" : "Completed");
                put(to, "ReasonType", movement.purpose().isUnasked() ? "Pay Bill Online" : "Pay Utility");
                put(to, "DebitPartyName", party(movement.msisdn()));
                put(to, "DebitAccountType", "MMF Account For Customer");
            }
            case Sighting.Given(var outflow) -> {
                common(to, outflow.receipt(), outflow.at(), outflow.paid().amountCents());
                put(to, "TransactionStatus", "Completed");
                put(
                        to,
                        "ReasonType",
                        outflow.cause() instanceof Entry.Cause.Reversal
                                ? "Transaction Reversal"
                                : "Business Payment to Customer via API");
                put(to, "CreditPartyName", party(outflow.msisdn()));
                put(to, "DebitAccountType", "Utility Account");
            }
        }
    }

    private static void common(ArrayNode to, String receipt, Instant at, long cents) {
        put(to, "ReceiptNo", receipt);
        put(to, "Amount", shillings(cents));
        put(to, "InitiatedTime", stamp(at));
        put(to, "FinalisedTime", stamp(at));
        to.addObject().put("Key", "TransactionReason");
    }

    static void balance(ArrayNode to, long merchantCents, long chargesCents, Instant now) {
        put(
                to,
                "AccountBalance",
                String.join(
                        "&",
                        account("Working Account", 0),
                        account("Float Account", 0),
                        account("Utility Account", merchantCents),
                        account("Charges Paid Account", -chargesCents),
                        account("Organization Settlement Account", 0)));
        put(to, "BOCompletedTime", stamp(now));
    }

    private static String account(String name, long cents) {
        var amount = shillings(cents).toPlainString();
        return name + "|KES|" + amount + "|" + amount + "|0.00|0.00";
    }

    private static String party(String msisdn) {
        return msisdn + " - WANJIKU";
    }

    private static BigDecimal shillings(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static long stamp(Instant at) {
        return Long.parseLong(STAMP.format(at));
    }

    private static void put(ArrayNode to, String key, String value) {
        to.addObject().put("Key", key).put("Value", value);
    }

    private static void put(ArrayNode to, String key, BigDecimal value) {
        to.addObject().put("Key", key).put("Value", value);
    }

    private static void put(ArrayNode to, String key, long value) {
        to.addObject().put("Key", key).put("Value", value);
    }
}
