package io.miadi.simulators.daraja.c2b;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.daraja.books.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The bodies of validation and confirmation as version 2 sends them: every value a string, the payer's number masked. */
final class C2bBody {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Africa/Nairobi"));

    private final String shortcode;

    C2bBody(String shortcode) {
        this.shortcode = shortcode;
    }

    /** A payment that is not made yet. */
    record Draft(String receipt, String msisdn, long cents, String reference) {}

    ObjectNode validation(Draft draft, Instant now) {
        return body(draft, now, "", "");
    }

    /** @param balanceCents what the merchant holds now */
    ObjectNode confirmation(Entry.Movement movement, long balanceCents, String thirdPartyId) {
        var draft = new Draft(
                movement.receipt(),
                movement.msisdn(),
                movement.sums().amountCents(),
                movement.purpose().accountReference());
        return body(draft, movement.at(), shillings(balanceCents), thirdPartyId);
    }

    private ObjectNode body(Draft draft, Instant at, String balance, String thirdPartyId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("TransactionType", "Pay Bill")
                .put("TransID", draft.receipt())
                .put("TransTime", STAMP.format(at))
                .put("TransAmount", shillings(draft.cents()))
                .put("BusinessShortCode", shortcode)
                .put("BillRefNumber", draft.reference())
                .put("InvoiceNumber", "")
                .put("OrgAccountBalance", balance)
                .put("ThirdPartyTransID", thirdPartyId)
                .put("MSISDN", masked(draft.msisdn()))
                .put("FirstName", "WANJIKU")
                .put("MiddleName", "")
                .put("LastName", "");
    }

    private static String shillings(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String masked(String msisdn) {
        return msisdn.substring(0, 4) + " ***** " + msisdn.substring(msisdn.length() - 3);
    }
}
