package io.miadi.simulators.daraja.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the shape of operators' requests as the gateway does. The spelling of the fields differs by request and is the operator's. */
public final class RequestChecks {
    private static final Pattern MSISDN = Pattern.compile("254(7|1)\\d{8}");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Set<String> PAYMENTS = Set.of("BusinessPayment", "SalaryPayment", "PromotionPayment");
    private static final int LONGEST_REMARK = 100;
    private final String shortcode;
    private final Initiator initiator;
    private final boolean httpsOnly;

    public RequestChecks(String shortcode, Initiator initiator, boolean httpsOnly) {
        this.shortcode = shortcode;
        this.initiator = initiator;
        this.httpsOnly = httpsOnly;
    }

    public sealed interface Checked {
        record Good(Request request) implements Checked {}

        record Bad(Refusal refusal) implements Checked {}
    }

    public Checked reversal(JsonNode body) {
        var order = new Order.Reverse(text(body, "TransactionID"), cents(body));
        return checked(
                body,
                order,
                "Initiator",
                check("CommandID", text(body, "CommandID").equals("TransactionReversal")),
                check("TransactionID", !order.receipt().isBlank()),
                check("Amount", order.amountCents() > 0),
                check("ReceiverParty", text(body, "ReceiverParty").equals(shortcode)),
                check(
                        "RecieverIdentifierType",
                        text(body, "RecieverIdentifierType").equals("11")));
    }

    public Checked payOut(JsonNode body) {
        var order = new Order.PayOut(text(body, "OriginatorConversationID"), text(body, "PartyB"), cents(body));
        return checked(
                body,
                order,
                "InitiatorName",
                check(
                        "OriginatorConversationID",
                        !order.originatorConversationId().isBlank()),
                check("CommandID", PAYMENTS.contains(text(body, "CommandID"))),
                check("Amount", order.amountCents() > 0),
                check("PartyA", text(body, "PartyA").equals(shortcode)),
                check("PartyB", MSISDN.matcher(order.msisdn()).matches()),
                check("Occassion", isRemark(text(body, "Occassion"), 1)));
    }

    public Checked status(JsonNode body) {
        var order = new Order.StatusOf(text(body, "TransactionID"), text(body, "OriginalConversationID"));
        return checked(
                body,
                order,
                "Initiator",
                check("CommandID", text(body, "CommandID").equals("TransactionStatusQuery")),
                check("PartyA", text(body, "PartyA").equals(shortcode)),
                check("IdentifierType", text(body, "IdentifierType").equals("4")));
    }

    public Checked balance(JsonNode body) {
        return checked(
                body,
                new Order.Balance(),
                "Initiator",
                check("CommandID", text(body, "CommandID").equals("AccountBalance")),
                check("PartyA", text(body, "PartyA").equals(shortcode)),
                check("IdentifierType", text(body, "IdentifierType").equals("4")));
    }

    @SafeVarargs
    private Checked checked(JsonNode body, Order order, String initiatorField, Optional<String>... own) {
        var addresses = new Request.Addresses(text(body, "ResultURL"), text(body, "QueueTimeOutURL"));
        var wrong = Arrays.stream(own)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> check("Remarks", isRemark(text(body, "Remarks"), 2)))
                .or(() -> check("ResultURL", callable(addresses.resultUrl())))
                .or(() -> check("QueueTimeOutURL", callable(addresses.timeoutUrl())));
        if (wrong.isPresent()) {
            return new Checked.Bad(ErrorKind.invalid(wrong.get()));
        }
        var known = initiator.isCalled(text(body, initiatorField), text(body, "SecurityCredential"));
        return new Checked.Good(new Request(order, addresses, known));
    }

    private boolean callable(String url) {
        var hasScheme = url.startsWith("https://") || (!httpsOnly && url.startsWith("http://"));
        return hasScheme && url.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isRemark(String text, int least) {
        return text.length() >= least && text.length() <= LONGEST_REMARK;
    }

    private static long cents(JsonNode body) {
        var text = text(body, "Amount");
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) * Tariff.CENTS : 0;
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText("");
    }

    private static Optional<String> check(String field, boolean right) {
        return right ? Optional.empty() : Optional.of(field);
    }
}
