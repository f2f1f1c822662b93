package io.miadi.benchmarks.settle;

import io.miadi.domain.session.SessionState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bare loop puts into the product's statements: rows of the same shape and size as the product's own. */
final class BareValues {
    private static final List<String> EMPTY = List.of(
            "releasedBy",
            "releasedReason",
            "releasedAt",
            "checkAt",
            "ending",
            "reason",
            "code",
            "words",
            "mismatch",
            "holdUntil",
            "closing",
            "line");

    private BareValues() {}

    /** @param now the time of everything */
    static Map<String, @Nullable Object> of(Owed owed, Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        long minor = owed.payment().amount().minor();
        names(values, owed, now);
        evidence(values, owed, minor);
        session(values, owed);
        trail(values, owed, now);
        EMPTY.forEach(name -> values.put(name, null));
        values.put("currency", "KES");
        values.put("cause", "PaymentSettled");
        values.put("accounts", new String[] {"PROVIDER_CLEARING", "CLIENT_RECEIVABLE"});
        values.put("accountsOf", new String[] {"MPESA", ""});
        values.put("sides", new String[] {"DEBIT", "CREDIT"});
        values.put("amounts", new Long[] {minor, minor});
        return values;
    }

    private static void names(Map<String, @Nullable Object> values, Owed owed, Instant now) {
        values.put("tokenHash", owed.tokenHash());
        values.put("session", owed.session().id().value());
        values.put("payment", owed.payment().id().value());
        values.put("attempt", owed.attempt().id().value());
        // Sealing adds a few dozen bytes; the bare loop has no keys.
        values.put("bodySealed", owed.body());
        values.put("fromProvider", true);
        values.put("receivedAt", utc(now));
        values.put("at", utc(now));
        values.put("digest", String.format("%064x", owed.session().id().value().getLeastSignificantBits()));
        values.put("method", "MPESA");
        values.put("receipt", owed.receipt());
    }

    private static void evidence(Map<String, @Nullable Object> values, Owed owed, long minor) {
        var names = owed.attempt().refs().orElseThrow();
        values.put("source", "CALLBACK");
        values.put("strength", "UNSIGNED_CALLBACK");
        values.put("verdict", "MOVED");
        values.put("movedMinor", minor);
        values.put("movedCurrency", "KES");
        values.put("merchantRequestId", names.merchantRequestId());
        values.put("checkoutRequestId", names.checkoutRequestId());
        values.put("capturedMinor", minor);
        values.put("capturedCurrency", "KES");
        values.put("appliedMinor", minor);
    }

    private static void session(Map<String, @Nullable Object> values, Owed owed) {
        var session = owed.session();
        var approval = ((SessionState.Approved) session.state()).approval();
        values.put("start", utc(session.time().start()));
        values.put("end", utc(session.time().end()));
        values.put("stateAt", utc(approval.at()));
        values.put("approvedBy", approval.by().value());
        values.put("approvedAt", utc(approval.at()));
        values.put("policyEarly", approval.policy().earlyUntil().toMillis());
        values.put("policyLatePercent", approval.policy().latePercent());
        values.put("sequence", session.sequence());
        values.put("version", session.version() + 1);
    }

    /** Both lines of the audit log and both events of a settlement. */
    private static void trail(Map<String, @Nullable Object> values, Owed owed, Instant now) {
        var session = owed.session().id();
        var payment = owed.payment().id();
        values.put("actors", new String[] {"provider:mpesa", "provider:mpesa"});
        values.put("roles", new String[] {"PROVIDER", "PROVIDER"});
        values.put("actions", new String[] {"payment.evidence", "session.confirm"});
        values.put("subjects", new String[] {"payment:" + payment, "session:" + session});
        values.put("befores", new String[] {"{\"state\":\"PENDING\"}", "{\"state\":\"Approved\"}"});
        values.put("afters", new String[] {
            "{\"captured\":\"KES 1500.00\",\"receipt\":\"" + owed.receipt()
                    + "\",\"source\":\"CALLBACK\",\"state\":\"SUCCEEDED\"}",
            "{\"state\":\"Confirmed\"}"
        });
        values.put("causes", new String[] {"money moved", "due satisfied"});
        values.put("correlation", "0123456789abcdef");
        values.put("streams", new UUID[] {session.value(), session.value()});
        values.put("types", new String[] {"PaymentSettled", "SessionConfirmed"});
        values.put("bodies", new String[] {
            "{\"session\":\"%s\",\"payment\":\"%s\",\"attempt\":\"%s\"}"
                    .formatted(session, payment, owed.attempt().id()),
            "{\"session\":\"%s\",\"version\":%d}"
                    .formatted(session, owed.session().version() + 1)
        });
        values.put("times", new String[] {now.toString(), now.toString()});
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
