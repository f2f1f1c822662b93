package io.miadi.persistence.plans;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of {@link Samples} for the statements of reconciliation. */
final class ReconciliationSamples {
    private static final Set<String> BOOKS = Set.of(
            "statements",
            "sealed-statements",
            "line-writer",
            "matching-book",
            "matching-decisions",
            "matching-positions",
            "positions",
            "our-side",
            "reconciliation-runs",
            "reconciliation-exceptions",
            "lines",
            "line-voices",
            "told-lines",
            "dues-by-reference",
            "direct-registrations",
            "suspense",
            "self-checks",
            "proof",
            "pull-progress");

    private static final String TIME = "timestamptz '2026-06-01 09:00+00'";
    private static final String LINE = "repeat(md5('line777'), 2)";

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("account", "'mpesa:600123'"),
            Map.entry("digest", "repeat(md5('statement7'), 2)"),
            Map.entry("start", TIME),
            Map.entry("end", "timestamptz '2026-06-01 21:00+00'"),
            Map.entry("at", TIME),
            Map.entry("now", "timestamptz '2027-01-01 00:00+00'"),
            Map.entry("leaseUntil", TIME),
            Map.entry("after", TIME),
            Map.entry("limit", "50"),
            Map.entry("sequence", "777"),
            Map.entry("since", "timestamptz '2099-01-01 00:00+00'"),
            Map.entry("heard", "1000000000"),
            Map.entry("beyond", "md5('payment777')::uuid"),
            Map.entry("payments", "array[md5('payment777')::uuid]"),
            Map.entry("decision", "777"),
            Map.entry("record", "md5('attempt777')::uuid::text"),
            Map.entry("line", LINE),
            Map.entry("until", TIME),
            Map.entry("reached", TIME),
            Map.entry("next", TIME),
            Map.entry("registered", "true"),
            Map.entry("hook", "md5('hook777')::uuid"),
            Map.entry("attempt", "md5('attempt777')::uuid"),
            Map.entry("session", "md5('session777')::uuid"),
            Map.entry("statement", "md5('statement7')::uuid"),
            Map.entry("person", "md5('client77')::uuid"),
            Map.entry("providerIds", "array['RECEIPT777']"),
            Map.entry("statuses", "array['UNMATCHED']"),
            Map.entry("side", "'THEIRS'"),
            Map.entry("firstDay", "date '2026-06-01'"),
            Map.entry("lastDay", "date '2026-06-01'"),
            Map.entry("sealed", "'\\x00'::bytea"),
            Map.entry("numbers", "array[0]"),
            Map.entry("inputs", "array[1]"),
            Map.entry("decisions", "array[1]"),
            Map.entry("automatics", "array[true]"),
            Map.entry("completed", "array[true]"),
            Map.entry("amounts", "array[1]"),
            Map.entry("rowNumbers", "array[1]"),
            Map.entry("places", "array[0]"),
            Map.entry("times", "array['2026-06-01 09:00+00']"),
            Map.entry("claims", "'{}'"),
            Map.entry("checked", "'{}'"),
            Map.entry("result", "'{}'"),
            Map.entry("openedAfter", TIME),
            Map.entry("openedAt", TIME),
            Map.entry("closedAt", TIME),
            Map.entry("closed", "false"),
            Map.entry("second", "md5('client78')::uuid"),
            Map.entry("due", "md5('payment777')::uuid"),
            Map.entry("items", "array[" + LINE + "]"),
            Map.entry("currency", "'KES'"),
            Map.entry("minors", "array[1]"),
            Map.entry("standing", "array['SUSPENSE']"),
            Map.entry("bodies", "array['{}']"));

    /** Values that only go into a row and decide nothing about the way to it. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "state",
            "trigger",
            "requestedBy",
            "rules",
            "cause",
            "resolution",
            "reason",
            "source",
            "reference",
            "payer",
            "shortCode",
            "baseUrl",
            "whenSilent",
            "words");

    private static final Set<String> LISTS = Set.of(
            "kinds",
            "stages",
            "classes",
            "records",
            "lines",
            "ids",
            "accounts",
            "directions",
            "currencies",
            "references",
            "lineReferences",
            "payers",
            "batches",
            "linkedIds",
            "sides");

    private static final Set<String> NUMBERS =
            Set.of("rows", "accepted", "seen", "rejected", "revised", "watermark", "steps", "version");

    private ReconciliationSamples() {}

    static boolean isAbout(String book) {
        return BOOKS.contains(book);
    }

    static @Nullable String value(String statement, String parameter) {
        if (parameter.equals("id")) {
            return id(statement);
        }
        if (statement.startsWith("reconciliation-exceptions")) {
            switch (parameter) {
                case "ids" -> {
                    return "array[md5('exception7')::uuid]";
                }
                case "sides" -> {
                    return "array['THEIRS']";
                }
                case "after" -> {
                    return "md5('exception7')::uuid";
                }
                default -> {}
            }
        }
        // The rules of a decision are a list, those of a run a text.
        if (LISTS.contains(parameter) || parameter.equals("rules") && statement.startsWith("matching-decisions")) {
            return "array['text']";
        }
        if (TEXTS.contains(parameter)) {
            return "'text'";
        }
        if (parameter.equals("statuses") && statement.startsWith("matching-positions")) {
            return "array['MATCHED']";
        }
        return NUMBERS.contains(parameter) ? "1" : VALUES.get(parameter);
    }

    private static String id(String statement) {
        return switch (statement.substring(0, statement.indexOf('.'))) {
            case "positions" -> LINE;
            case "reconciliation-runs" -> "md5('run77')::uuid";
            case "reconciliation-exceptions" -> "md5('exception77')::uuid";
            default -> "md5('statement7')::uuid";
        };
    }
}
