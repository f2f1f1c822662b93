package io.miadi.simulators.daraja.stk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a push or a query as the operator does, in its order: shape first, then the merchant, then the password. */
public final class PushChecks {
    private static final Pattern TIMESTAMP =
            Pattern.compile("20\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d[0-5]\\d");
    private static final Pattern MSISDN = Pattern.compile("254(7|1)\\d{8}");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,5}");
    private static final Set<String> TYPES = Set.of("CustomerPayBillOnline", "CustomerBuyGoodsOnline");
    private static final int REFERENCE_MAX = 12;
    private static final int DESCRIPTION_MAX = 13;
    private static final long MOST_SHILLINGS = 250_000;
    private final Merchant merchant;
    private final boolean httpsOnly;

    /** @param httpsOnly production refuses plain callback addresses; the sandbox takes them */
    public PushChecks(Merchant merchant, boolean httpsOnly) {
        this.merchant = merchant;
        this.httpsOnly = httpsOnly;
    }

    /** What the checks made of a body. */
    public sealed interface Checked {
        record Good(Ask ask) implements Checked {}

        record Bad(Refusal refusal) implements Checked {}
    }

    public Checked push(JsonNode body) {
        var wrong = wrongField(body).map(ErrorKind::invalid).or(() -> notOurs(body));
        return wrong.<Checked>map(Checked.Bad::new).orElseGet(() -> new Checked.Good(ask(body)));
    }

    /** Why a query is refused; empty when it may be answered. */
    public Optional<Refusal> query(JsonNode body) {
        if (!TIMESTAMP.matcher(text(body, "Timestamp")).matches()) {
            return Optional.of(ErrorKind.invalid("Timestamp"));
        }
        if (text(body, "CheckoutRequestID").isBlank()) {
            return Optional.of(ErrorKind.invalid("CheckoutRequestID"));
        }
        return wrongMerchant(body).or(() -> wrongPassword(body));
    }

    private Optional<String> wrongField(JsonNode body) {
        var reference = text(body, "AccountReference");
        return firstWrong(
                check("Timestamp", TIMESTAMP.matcher(text(body, "Timestamp")).matches()),
                check("TransactionType", TYPES.contains(text(body, "TransactionType"))),
                check("Amount", amount(body) >= 1 && amount(body) <= MOST_SHILLINGS),
                check("PartyA", MSISDN.matcher(text(body, "PartyA")).matches()),
                check("PartyB", text(body, "PartyB").matches("\\d{5,7}")),
                check("PhoneNumber", MSISDN.matcher(text(body, "PhoneNumber")).matches()),
                check("CallBackURL", callable(text(body, "CallBackURL"))),
                check("AccountReference", !reference.isBlank() && reference.length() <= REFERENCE_MAX),
                check("TransactionDesc", text(body, "TransactionDesc").length() <= DESCRIPTION_MAX));
    }

    private Optional<Refusal> notOurs(JsonNode body) {
        var typeEnabled = text(body, "TransactionType").equals(merchant.transactionType());
        return wrongMerchant(body)
                .or(() -> typeEnabled ? Optional.empty() : Optional.of(ErrorKind.MERCHANT_UNKNOWN.plain()))
                .or(() -> wrongPassword(body));
    }

    private Optional<Refusal> wrongMerchant(JsonNode body) {
        var known = text(body, "BusinessShortCode").equals(merchant.shortcode());
        return known ? Optional.empty() : Optional.of(ErrorKind.MERCHANT_UNKNOWN.plain());
    }

    private Optional<Refusal> wrongPassword(JsonNode body) {
        var plain = merchant.shortcode() + merchant.passkey() + text(body, "Timestamp");
        var expected = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        return expected.equals(text(body, "Password"))
                ? Optional.empty()
                : Optional.of(ErrorKind.WRONG_CREDENTIALS.plain());
    }

    private boolean callable(String url) {
        var hasScheme = url.startsWith("https://") || (!httpsOnly && url.startsWith("http://"));
        return hasScheme && url.chars().noneMatch(Character::isWhitespace);
    }

    private static Ask ask(JsonNode body) {
        var paper = new Ask.Paper(text(body, "AccountReference"), text(body, "TransactionDesc"));
        return new Ask(text(body, "PhoneNumber"), amount(body), text(body, "PartyB"), text(body, "CallBackURL"), paper);
    }

    private static long amount(JsonNode body) {
        var text = text(body, "Amount");
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText("");
    }

    private static Optional<String> check(String field, boolean right) {
        return right ? Optional.empty() : Optional.of(field);
    }

    @SafeVarargs
    private static Optional<String> firstWrong(Optional<String>... checks) {
        return java.util.Arrays.stream(checks).flatMap(Optional::stream).findFirst();
    }
}
