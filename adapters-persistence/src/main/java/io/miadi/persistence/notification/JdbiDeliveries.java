package io.miadi.persistence.notification;

import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.HandOff;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.NotificationId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notifications and deliveries; the unique key of a notification decides who planned it. */
public final class JdbiDeliveries implements Deliveries {
    private static final StatementBook BOOK = new StatementBook("deliveries");
    private static final int LONGEST_DETAIL = 200;

    private static final String PUT = BOOK.add("put", """
            update delivery
               set state = :state, reason = :reason, attempts = :attempts, failures = :failures, next_at = :nextAt
             where id = :delivery
            """);

    private static final String LOCK_UNLESS_PASSED = BOOK.add("lockUnlessPassed", """
            select 1
              from delivery
             where id = :delivery and attempts = :attempts and state = :state
               for update
            """);

    private static final String SET_ASIDE = BOOK.add("setAside", """
            update delivery
               set reason = 'UNREADABLE', next_at = :nextAt
             where id = :delivery
            """);

    private static final String BEGIN_ATTEMPT = BOOK.add("beginAttempt", """
            insert into delivery_attempt (delivery_id, number, started_at, possible_duplicate)
            values (:delivery, :number, :at, :possibleDuplicate)
            """);

    private static final String END_UNLESS_PASSED = BOOK.add("endUnlessPassed", """
            update delivery
               set state = :state, reason = :reason, failures = :failures, next_at = :nextAt
             where id = :delivery and attempts = :number and state in ('SENDING', 'UNKNOWN')
            """);

    private static final String END_ATTEMPT = BOOK.add("endAttempt", """
            update delivery_attempt
               set ended_at = :at, outcome = :outcome, detail = :detail
             where delivery_id = :delivery and number = :number
            """);

    private final DatabaseSession database;
    private final PlanWriter plans;
    private final DeliveryQueries queries;

    public JdbiDeliveries(DatabaseSession database) {
        this.database = database;
        this.plans = new PlanWriter(database);
        this.queries = new DeliveryQueries(database);
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, PlanWriter.BOOK, DeliveryQueries.BOOK);
    }

    @Override
    public Set<NotificationId> add(List<Plan> planned) {
        return plans.add(planned);
    }

    @Override
    public List<Due> due(Channel channel, Instant now, int limit) {
        database.writeAppended();
        return queries.due(channel, now, limit);
    }

    @Override
    public void setAside(DeliveryId id, Instant until) {
        database.current()
                .createUpdate(SET_ASIDE)
                .bind("delivery", id.value())
                .bind("nextAt", Times.utc(until))
                .execute();
    }

    @Override
    public boolean lockUnlessPassed(Delivery held) {
        return database.current()
                .createQuery(LOCK_UNLESS_PASSED)
                .bind("delivery", held.id().value())
                .bind("attempts", held.attempts())
                .bind("state", held.state().name())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public void put(Delivery delivery) {
        DeliveryRows.bind(database.current().createUpdate(PUT), delivery).execute();
    }

    @Override
    public void begin(Delivery begun, Instant at, boolean possibleDuplicate) {
        put(begun);
        database.current()
                .createUpdate(BEGIN_ATTEMPT)
                .bind("delivery", begun.id().value())
                .bind("number", begun.attempts())
                .bind("at", Times.utc(at))
                .bind("possibleDuplicate", possibleDuplicate)
                .execute();
    }

    @Override
    public boolean end(Delivery after, AttemptEnd end) {
        database.current()
                .createUpdate(END_ATTEMPT)
                .bind("delivery", after.id().value())
                .bind("number", end.number())
                .bind("at", Times.utc(end.at()))
                .bind("outcome", outcome(end.result()))
                .bind("detail", detail(end.result()))
                .execute();
        return DeliveryRows.bind(database.current().createUpdate(END_UNLESS_PASSED), after)
                        .bind("number", end.number())
                        .execute()
                == 1;
    }

    private static String outcome(HandOff result) {
        return switch (result) {
            case HandOff.Accepted _ -> "ACCEPTED";
            case HandOff.Later _ -> "LATER";
            case HandOff.Refused _ -> "REFUSED";
            case HandOff.Misconfigured _ -> "MISCONFIGURED";
            case HandOff.Unwritable _ -> "UNWRITABLE";
            case HandOff.Unknown _ -> "UNKNOWN";
            case HandOff.NotMade _ -> "NOT_MADE";
        };
    }

    private static String detail(HandOff result) {
        var detail = switch (result) {
            case HandOff.Accepted(var reference) -> reference;
            case HandOff.Later(var cause, var _) -> cause;
            case HandOff.Refused(var _, var cause) -> cause;
            case HandOff.Misconfigured(var cause) -> cause;
            case HandOff.Unwritable(var template) -> template;
            case HandOff.Unknown(var cause) -> cause;
            case HandOff.NotMade _ -> "nobody was called";
        };
        return Texts.storable(detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return queries.find(id);
    }

    @Override
    public List<Delivery> ofKey(String key) {
        return queries.ofKey(key);
    }

    @Override
    public Optional<Instant> doubtSince(DeliveryId delivery) {
        return queries.doubtSince(delivery);
    }

    @Override
    public Set<String> ofOthers(Channel channel, List<String> references, DeliveryId self) {
        return queries.ofOthers(channel, references, self);
    }

    @Override
    public List<PossibleDuplicate> possibleDuplicates(Instant since, int limit) {
        return queries.possibleDuplicates(since, limit);
    }
}
