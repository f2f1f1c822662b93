package io.miadi.mpesa.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a request for a token. */
final class TokenAnswers {
    /** What may stand in an Authorization header (RFC 6750, section 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,4096}=*");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private TokenAnswers() {}

    static Grant read(Exchange exchange, Instant askedAt) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Grant.Missing("Daraja was not reached: " + cause);
            case Exchange.Lost(var cause) -> new Grant.Missing("no answer to the request for a token: " + cause);
            case Exchange.Answered answer ->
                StrictJson.object(answer.body().toByteArray())
                        .map(body -> answer.isSuccessful() ? granted(body, askedAt) : refused(answer.status(), body))
                        .orElseGet(() -> unreadable(answer.status()));
        };
    }

    private static Grant granted(ObjectNode body, Instant askedAt) {
        var token = Fields.text(body.get("access_token"), 4096).filter(TOKEN.asMatchPredicate());
        var life = seconds(body.get("expires_in"));
        if (token.isEmpty() || life.isEmpty()) {
            return new Grant.Missing("Daraja answered without a usable token");
        }
        return new Grant.Held(token.get(), askedAt.plus(freshFor(life.get())));
    }

    /** The earlier of 60 s before its end and 80 % of its life (PAY-14); a token that lives a minute is used at once only. */
    static Duration freshFor(Duration life) {
        var early = life.minus(MARGIN);
        var most = life.multipliedBy(4).dividedBy(5);
        return early.compareTo(most) < 0 ? early : most;
    }

    /** A string in the documentation, a number in the wild. */
    private static Optional<Duration> seconds(@Nullable JsonNode node) {
        return Fields.code(node)
                .filter(SECONDS.asMatchPredicate())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Grant refused(int status, ObjectNode body) {
        return switch (ErrorEnvelope.of(body).map(ErrorEnvelope::code).orElse("")) {
            case "400.008.01" ->
                new Grant.Missing(
                        "Daraja refused the consumer key and secret: both must be of one portal app, in this environment");
            case "400.008.02" -> new Grant.Missing("Daraja refused the grant type");
            default -> unreadable(status);
        };
    }

    private static Grant unreadable(int status) {
        return new Grant.Missing(
                "HTTP " + status + " instead of a token: check the base URL, and whether a firewall answers");
    }
}
