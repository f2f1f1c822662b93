package io.miadi.domain.reconciliation.decision;

import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why a decision was made, in facts and in one sentence for whoever has to judge it. Made when somebody asks, because most
 * decisions are never asked about.
 *
 * @param dues finds a due by its id, {@code null} where it is no longer known
 * @param names what a due, or a rival, is called in a sentence, by its id
 * @param zone of the practice, in which dates are told
 */
public record Explanation(Function<String, @Nullable Due> dues, UnaryOperator<String> names, ZoneId zone) {
    /** Calls dues and rivals by their ids. */
    public Explanation(Function<String, @Nullable Due> dues, ZoneId zone) {
        this(dues, UnaryOperator.identity(), zone);
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What of the first line was compared with what we have, as far as there is something to compare with. */
    public List<Fact> facts(Decision decision) {
        var line = decision.lines().getFirst();
        var facts = new ArrayList<Fact>();
        var record = decision.record();
        if (record != null) {
            facts.add(text(
                    Fact.Field.PROVIDER_ID, record.providerId(), line.traces().providerId()));
            facts.add(amount(record.movement().amount().toString(), decision));
        }
        for (var allocation : decision.effect().allocations()) {
            var due = dues.apply(allocation.due());
            if (due != null) {
                facts.add(text(
                        Fact.Field.REFERENCE, due.reference(), line.traces().reference()));
                facts.add(amount(due.amount().toString(), decision));
                facts.add(new Fact(Fact.Field.TIME, day(due.from()), day(sent(line)), Fact.Agreement.WITHIN));
            }
        }
        return List.copyOf(facts);
    }

    private static Fact text(Fact.Field field, @Nullable String ours, @Nullable String theirs) {
        if (ours == null || theirs == null) {
            return new Fact(field, ours == null ? "" : ours, theirs == null ? "" : theirs, Fact.Agreement.ABSENT);
        }
        return new Fact(field, ours, theirs, ours.equals(theirs) ? Fact.Agreement.EQUAL : Fact.Agreement.DIFFERS);
    }

    private static Fact amount(String ours, Decision decision) {
        var theirs = decision.reported().toString();
        return new Fact(
                Fact.Field.AMOUNT, ours, theirs, ours.equals(theirs) ? Fact.Agreement.EQUAL : Fact.Agreement.DIFFERS);
    }

    /** For example: {@code Line RKT2 of 3 March 2026 (KES 2500.00) is the payment for APT-1042: …} */
    public String sentence(Decision decision) {
        return subject(decision) + " " + judgement(decision) + reasons(decision) + ".";
    }

    private String subject(Decision decision) {
        var first = decision.lines().getFirst();
        if (decision.lines().size() == 1) {
            return "Line " + name(first) + " of " + day(sent(first)) + " (" + decision.reported() + ")";
        }
        var names = decision.lines().stream().map(Explanation::name).collect(Collectors.joining(", "));
        return "Lines " + names + " (" + decision.reported() + " together)";
    }

    private String judgement(Decision decision) {
        var paid = decision.effect().allocations().stream()
                .filter(allocation -> !allocation.amount().isZero())
                .map(Allocation::due)
                .map(names)
                .collect(Collectors.joining(" and "));
        return switch (decision.kind()) {
            case MATCHED, MATCHED_WITH_DIFFERENCE, THEY_PAID_WE_PENDING ->
                paid.isEmpty() ? "agrees with our record" : "is the payment for " + paid;
            case OVERPAID -> "pays " + paid + ", and " + decision.unapplied() + " of it is kept for the client";
            case UNDERPAID -> "pays a part of " + paid + ", and its window has ended";
            case THEY_PAID_WE_FAILED -> "is money for something that we had given up; it pays nothing by itself";
            case DUPLICATE_CHARGE -> "is for a due that was paid already; it is kept for the client";
            case CURRENCY_MISMATCH -> "names a due of ours in another currency";
            case DIRECTION_MISMATCH -> "bears the id of a record of ours that went the other way";
            case DUPLICATE_ROW -> "has been reported before";
            case STATEMENT_REVISED -> "says something else about an id than an earlier line";
            case REVERSED_BY_PROVIDER -> "takes money back that we did not ask to be taken back";
            case AMBIGUOUS, SEARCH_LIMIT -> "could be for more than one of ours, so that nobody was given it";
            case UNRECOGNISED -> "is of a kind that no rule knows";
            default -> "has no record of ours";
        };
    }

    private String reasons(Decision decision) {
        var record = decision.record();
        return switch (decision.stage()) {
            case PROVIDER_ID -> ": the provider's id is equal";
            case OWN_REFERENCE -> record == null ? ": it carries our reference" : attempt(decision, record);
            case PAYER_IDENTITY ->
                decision.automatic()
                        ? ": the payer is known for this client, the amount is equal, and nothing else of theirs fits"
                        : rivals(": the payer is known, and these fit: ", decision);
            case CLIENT_COVER ->
                decision.automatic() ? ": no other set adds up to it" : rivals(": among these: ", decision);
            case OTHER_AMOUNT ->
                ": it carries our reference, and the amount differs by "
                        + decision.effect().difference();
            case AMOUNT_AND_TIME -> rivals(": only amount and time agree, with ", decision);
            case REST -> "";
        };
    }

    private static String attempt(Decision decision, OwnRecord record) {
        var open = Duration.between(record.movement().at(), decision.at());
        return ": it carries our reference, amount and currency are equal, and no other line does. Our attempt had "
                + (record.belief() == Belief.SUCCEEDED ? "no receipt" : "no certain outcome") + " for "
                + open.toHours() + " hours";
    }

    private String rivals(String words, Decision decision) {
        return decision.doubt().rivals().stream().map(names).collect(Collectors.joining(", ", words, ""));
    }

    private static String name(Line line) {
        var id = line.traces().providerId();
        return id == null ? line.id() : id;
    }

    private static Instant sent(Line line) {
        return line.movement().at();
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, zone));
    }
}
