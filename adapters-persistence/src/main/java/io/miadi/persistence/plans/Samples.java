package io.miadi.persistence.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value for every parameter of every statement, as SQL, among the rows that {@link SampleRows} makes. They stand in the text as
 * constants, because the planner chooses by values: a limit of fifty is another plan than a limit of anything.
 */
final class Samples {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private static final String SESSION = "md5('session777')::uuid";
    private static final String PAYMENT = "md5('payment777')::uuid";
    private static final String ATTEMPT = "md5('attempt777')::uuid";
    private static final String TIME = "timestamptz '2026-06-01 09:00+00'";
    private static final String DIGEST = "repeat('0', 64)";

    /** Values that only go into a row and decide nothing about the way to it. */
    private static final Map<String, String> WRITTEN = written();

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("session", SESSION),
            Map.entry("payment", PAYMENT),
            Map.entry("attempt", ATTEMPT),
            Map.entry("measured", "array[" + ATTEMPT + "]"),
            Map.entry("client", "md5('client77')::uuid"),
            Map.entry("practitioner", "md5('practitioner7')::uuid"),
            Map.entry("states", "array['Pending', 'Approved', 'Confirmed']"),
            Map.entry("start", TIME),
            Map.entry("end", "timestamptz '2026-06-01 10:00+00'"),
            Map.entry("now", "timestamptz '2027-01-01 00:00+00'"),
            Map.entry("since", "timestamptz '2026-12-31 23:59+00'"),
            Map.entry("waitingSince", TIME),
            Map.entry("waitingSeconds", "120"),
            Map.entry("rankOfWaiting", "0"),
            Map.entry("answerDue", "timestamptz '2026-12-31 23:59+00'"),
            Map.entry("promptOver", "timestamptz '2026-12-31 23:55+00'"),
            Map.entry("reviewDue", "timestamptz '2026-12-31 00:00+00'"),
            Map.entry("leaseUntil", TIME),
            Map.entry("until", TIME),
            Map.entry("openedAfter", TIME),
            Map.entry("at", TIME),
            Map.entry("time", "timestamptz '2025-01-02 00:00+00'"),
            Map.entry("limit", "50"),
            Map.entry("version", "3"),
            Map.entry("sequence", "777"),
            Map.entry("scope", "'scope7'"),
            Map.entry("key", "'key777'"),
            Map.entry("digest", DIGEST),
            Map.entry("method", "'MPESA'"),
            Map.entry("receipt", "'RECEIPT777'"),
            Map.entry("delivery", "md5('delivery777')::uuid"),
            Map.entry("notification", "md5('notification777')::uuid"),
            Map.entry("person", "md5('client77')::uuid"),
            Map.entry("recipient", "md5('client77')::uuid"),
            Map.entry("references", "array['accepted777', 'accepted778']"),
            Map.entry("channel", "'SMS'"),
            Map.entry("after", ATTEMPT),
            Map.entry("like", "'%client 7%'"),
            Map.entry("hashes", "array[repeat(md5('payer777'), 2)]"),
            Map.entry("least", "150000"),
            Map.entry("most", "150000"),
            Map.entry("checkout", "'checkout777'"),
            Map.entry("endpoint", "md5('endpoint1')::uuid"),
            Map.entry("url", "'https://example.org'"),
            Map.entry("event", "md5('webhook777')::uuid"),
            Map.entry("refund", "md5('refund777')::uuid"),
            Map.entry("hook", "md5('hook777')::uuid"),
            Map.entry("tokenHash", "md5('token777')"));

    /** What {@code :id} is differs from table to table. */
    private static final Map<String, String> IDS = Map.of(
            "sessions", SESSION,
            "session-pages", SESSION,
            "session-kinds", "md5('kind1')::uuid",
            "payments", PAYMENT,
            "payment-reader.find", PAYMENT,
            "payment-reader.ofSession", SESSION,
            "callback-inbox", "777",
            "sealed-callbacks", "777",
            "sealed-payers", ATTEMPT);

    private Samples() {}

    /** @throws IllegalStateException for a parameter without a sample */
    static String fill(String statement, String sql) {
        return PARAMETER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(value(statement, found.group(1))));
    }

    private static String value(String statement, String parameter) {
        var book = statement.substring(0, statement.indexOf('.'));
        var value = value(book, statement, parameter);
        if (value == null) {
            throw new IllegalStateException("no sample for " + parameter + " of " + statement);
        }
        return value;
    }

    private static @Nullable String value(String book, String statement, String parameter) {
        if (IdentitySamples.isAbout(book)) {
            return IdentitySamples.value(book, parameter);
        }
        return ReconciliationSamples.isAbout(book)
                ? ReconciliationSamples.value(statement, parameter)
                : sample(statement, parameter);
    }

    private static @Nullable String sample(String statement, String parameter) {
        var book = statement.substring(0, statement.indexOf('.'));
        return parameter.equals("id")
                ? IDS.getOrDefault(statement, IDS.get(book))
                : COMMON.getOrDefault(parameter, WRITTEN.get(parameter));
    }

    private static Map<String, String> written() {
        var values = new HashMap<String, String>();
        for (var text : new String[] {
            "kindName",
            "name",
            "zone",
            "action",
            "actor",
            "role",
            "subject",
            "cause",
            "correlation",
            "reason",
            "words",
            "code",
            "source",
            "strength",
            "verdict",
            "ending",
            "mismatch",
            "closing",
            "waivedReason",
            "releasedReason",
            "merchantRequestId",
            "checkoutRequestId",
            "reference",
            "type",
            "state",
            "movedCurrency",
            "capturedCurrency",
            "outcome",
            "detail",
            "line",
            "note",
            "finding",
            "way",
            "purpose",
            "route",
            "originatorId",
            "conversationId"
        }) {
            values.put(text, "'text'");
        }
        for (var currency : new String[] {"currency", "priceCurrency"}) {
            values.put(currency, "'KES'");
        }
        for (var json : new String[] {"weekly", "exceptions", "before", "after", "body", "parts"}) {
            values.put(json, "'{}'");
        }
        for (var number : new String[] {
            "priceMinor",
            "amountMinor",
            "movedMinor",
            "capturedMinor",
            "appliedMinor",
            "bufferBefore",
            "bufferAfter",
            "duration",
            "policyEarly",
            "policyLatePercent",
            "number",
            "status",
            "attempts",
            "failures",
            "millis"
        }) {
            values.put(number, "1");
        }
        for (var time : new String[] {
            "bookedAt",
            "stateAt",
            "approvedAt",
            "holdUntil",
            "waivedAt",
            "sentAt",
            "releasedAt",
            "checkAt",
            "openedAt",
            "receivedAt",
            "nextAt",
            "dueAt",
            "decidedAt",
            "failingSince",
            "pausedAt",
            "disabledAt"
        }) {
            values.put(time, TIME);
        }
        for (var id : new String[] {
            "kind", "bookedBy", "approvedBy", "releasedBy", "proposedBy", "decidedBy", "creates", "stream", "takenBy"
        }) {
            values.put(id, SESSION);
        }
        for (var number : new String[] {"firstLeaf", "firstPlace", "size", "leaf"}) {
            values.put(number, "512");
        }
        values.put("endPlace", "640");
        values.put("level", "8");
        values.put("levels", "array[8]");
        values.put("places", "array[1]");
        values.put("hashes", "array['\\x00'::bytea]");
        values.put("row", "'\\x00'::bytea");
        values.put("peaks", "'\\x00'::bytea");
        values.put("payerSealed", "'\\x00'::bytea");
        values.put("bodySealed", "'\\x00'::bytea");
        values.put("formerSealed", "'\\x00'::bytea");
        values.put("endpoints", "array[md5('endpoint1')::uuid]");
        values.put("hash", DIGEST);
        values.put("sealed", "'\\x00'::bytea");
        values.put("fromProvider", "true");
        values.put("offered", "true");
        values.put("possibleDuplicate", "true");
        for (var texts : new String[] {
            "keys",
            "actors",
            "roles",
            "actions",
            "subjects",
            "causes",
            "types",
            "kinds",
            "channels",
            "reasons",
            "lines",
            "about",
            "currencies"
        }) {
            values.put(texts, "array['text']");
        }
        for (var jsons : new String[] {"befores", "afters", "bodies"}) {
            values.put(jsons, "array['{}']");
        }
        for (var ids : new String[] {"streams", "sessions", "recipients", "people", "ids", "notifications"}) {
            values.put(ids, "array[" + SESSION + "]");
        }
        for (var numbers : new String[] {
            "lineCounts", "sequences", "versions", "attemptCounts", "failureCounts", "counts", "postingLines"
        }) {
            values.put(numbers, "array[777]");
        }
        values.put("times", "array['2026-06-01 09:00+00']");
        values.put("accounts", "array['INCOME', 'INCOME']");
        values.put("accountsOf", "array['', '']");
        values.put("sides", "array['DEBIT', 'CREDIT']");
        values.put("amounts", "array[5, 5]");
        return values;
    }
}
