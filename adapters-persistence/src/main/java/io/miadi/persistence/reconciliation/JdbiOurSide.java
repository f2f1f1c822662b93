package io.miadi.persistence.reconciliation;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.OurSide;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.References;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.RefundWay;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Dues, attempts and the numbers of clients, read out of the tables in which they are kept. */
public final class JdbiOurSide implements OurSide {
    private static final StatementBook BOOK = new StatementBook("our-side");

    private static final String PAGE = BOOK.add("page", """
            select p.id
              from payment p
             where p.id > :beyond
             order by p.id
             limit :limit
            """);

    private static final String CHANGED = BOOK.report("changed", """
            select p.id
              from session s
              join payment p on p.session_id = s.id
             where s.approved_at is not null and greatest(s.approved_at, s.state_at) >= :since
             union
            select p.id
              from payment p
             where p.waived_at >= :since
             union
            select a.payment_id
              from attempt a
             where a.sent_at >= :since
             union
            select a.payment_id
              from evidence e
              join attempt a on a.id = e.attempt_id
             where e.id > :heard
             union
            select f.payment_id
              from refund f
             where f.since >= :since
            """);

    private static final String DUES = BOOK.add("dues", """
            select p.id, p.client_id, p.amount_minor, p.currency, p.reference, s.approved_at,
                   coalesce(p.waived_at, case when s.state in ('Cancelled', 'Expired') then s.state_at end) as closed
              from payment p
              join session s on s.id = p.session_id
             where p.id = any(:payments) and s.approved_at is not null
             order by s.approved_at, p.id
            """);

    private static final String ATTEMPTS = BOOK.add("attempts", """
            select a.id, a.payment_id, a.method, a.state, a.sent_at,
                   coalesce(a.captured_minor, a.amount_minor) as amount_minor,
                   coalesce(a.captured_currency, a.currency) as currency,
                   (select r.receipt from receipt r where r.attempt_id = a.id order by r.receipt limit 1) as receipt,
                   exists (select from review_item v
                            where v.payment_id = a.payment_id and v.attempt_id = a.id and v.kind = 'CONTRADICTION') as denied
              from attempt a
             where a.payment_id = any(:payments) and a.state <> 'NOT_SENT'
             order by a.sent_at, a.id
            """);

    private static final String PHONES = BOOK.add("phones", """
            select distinct p.client_id, c.phone
              from payment p
              join person c on c.id = p.client_id
             where p.id = any(:payments) and c.phone is not null
             order by p.client_id, c.phone
            """);

    /** Whoever paid for a client before is known to pay for them. */
    private static final String PAYERS = BOOK.add("payers", """
            select distinct p.client_id, a.payer_hash
              from attempt a
              join payment p on p.id = a.payment_id
             where a.payment_id = any(:payments) and a.payer_hash is not null and a.state = 'SUCCEEDED'
             order by p.client_id, a.payer_hash
            """);

    /** What was asked to go back, as far as the provider may have done it; what is given by hand is in nobody's statement. */
    private static final String REFUNDS = BOOK.add("refunds", """
            select f.id, f.way, f.state, f.amount_minor, f.currency, f.decided_at, f.receipt
              from refund f
             where f.payment_id = any(:payments) and f.way <> 'BY_HAND'
                   and f.state in ('SENT', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'FAILED')
             order by f.decided_at, f.id
            """);

    private static final String ADDRESS = BOOK.add("address", """
            select p.session_id, p.id as payment_id, a.id as attempt_id
              from attempt a
              join payment p on p.id = a.payment_id
             where a.id = :attempt
            """);

    private static final String LAST_HEARD = BOOK.add("lastHeard", """
            select coalesce(max(id), 0)
              from evidence
            """);

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PAYMENTS = 2_000;

    private final DatabaseSession database;
    private final Function<PhoneNumber, List<String>> keys;

    /** @param keys makes every hash of a number that a line may carry, also those of keys that were replaced */
    public JdbiOurSide(DatabaseSession database, Function<PhoneNumber, List<String>> keys) {
        this.database = database;
        this.keys = keys;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<String> page(String account, Optional<String> after, Consumer<MatchingInput> sink) {
        var payments = database.read(handle -> handle.createQuery(PAGE)
                .bind("beyond", after.map(UUID::fromString).orElse(BEFORE_ALL))
                .bind("limit", PAYMENTS)
                .mapTo(UUID.class)
                .list());
        of(payments, account, sink);
        return payments.size() < PAYMENTS
                ? Optional.empty()
                : Optional.of(payments.getLast().toString());
    }

    @Override
    public void changed(String account, Mark since, Consumer<MatchingInput> sink) {
        var payments = database.read(handle -> handle.createQuery(CHANGED)
                .bind("since", Times.utc(since.at()))
                .bind("heard", since.heard())
                .mapTo(UUID.class)
                .list());
        for (int from = 0; from < payments.size(); from += PAYMENTS) {
            of(payments.subList(from, Math.min(payments.size(), from + PAYMENTS)), account, sink);
        }
    }

    /** All about some payments: numbers first, then dues, then what collects for them and what went back. */
    private void of(List<UUID> payments, String account, Consumer<MatchingInput> sink) {
        list(PHONES, payments, this::payers).forEach(payers -> payers.forEach(sink));
        list(PAYERS, payments, JdbiOurSide::known).forEach(sink);
        list(DUES, payments, JdbiOurSide::due).forEach(due -> sink.accept(new MatchingInput.Due(due)));
        list(ATTEMPTS, payments, row -> attempt(account, row))
                .forEach(record -> sink.accept(new MatchingInput.Record(record)));
        list(REFUNDS, payments, row -> refund(account, row))
                .forEach(record -> sink.accept(new MatchingInput.Record(record)));
    }

    private <T> List<T> list(String query, List<UUID> payments, Reading<T> reading) {
        return database.read(handle -> handle.createQuery(query)
                .bind("payments", payments.toArray(UUID[]::new))
                .map((columns, context) -> reading.of(new Row(columns)))
                .list());
    }

    private interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    @Override
    public long lastHeard() {
        return database.read(
                handle -> handle.createQuery(LAST_HEARD).mapTo(Long.class).one());
    }

    @Override
    public Optional<AttemptAddress> attempt(String record) {
        return database.read(handle -> handle.createQuery(ADDRESS)
                .bind("attempt", UUID.fromString(record))
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new AttemptAddress(
                            new SessionId(row.uuid("session_id")),
                            new PaymentId(row.uuid("payment_id")),
                            new AttemptId(row.uuid("attempt_id")));
                })
                .findOne());
    }

    private List<MatchingInput.Payer> payers(Row row) throws SQLException {
        var client = row.uuid("client_id").toString();
        return PhoneNumber.parse(row.text("phone")).map(keys).orElse(List.of()).stream()
                .map(hash -> new MatchingInput.Payer(hash, client))
                .toList();
    }

    private static MatchingInput.Payer known(Row row) throws SQLException {
        return new MatchingInput.Payer(
                row.text("payer_hash"), row.uuid("client_id").toString());
    }

    private static OwnRecord refund(String account, Row row) throws SQLException {
        var kind = RefundWay.valueOf(row.text("way")) == RefundWay.REVERSAL ? LineKind.REVERSAL : LineKind.REFUND;
        var movement =
                new Movement(kind, Direction.OUT, row.money("amount_minor", "currency"), row.instant("decided_at"));
        return new OwnRecord(
                row.uuid("id").toString(),
                account,
                movement,
                belief(RefundState.valueOf(row.text("state"))),
                row.optionalText("receipt").orElse(null),
                null,
                false);
    }

    private static Belief belief(RefundState state) {
        return switch (state) {
            case SUCCEEDED -> Belief.SUCCEEDED;
            case SENT, PENDING, UNKNOWN -> Belief.UNRESOLVED;
            case REQUESTED, APPROVED, FAILED, DECLINED -> Belief.REFUSED;
        };
    }

    private static Due due(Row row) throws SQLException {
        return new Due(
                row.uuid("id").toString(),
                row.uuid("client_id").toString(),
                row.money("amount_minor", "currency"),
                References.normalised(row.text("reference")).orElse(null),
                row.instant("approved_at"),
                row.optionalInstant("closed").orElse(null));
    }

    private static OwnRecord attempt(String account, Row row) throws SQLException {
        var method = row.text("method");
        var movement = new Movement(
                LineKind.PAYMENT, Direction.IN, row.money("amount_minor", "currency"), row.instant("sent_at"));
        return new OwnRecord(
                row.uuid("id").toString(),
                "MPESA".equals(method) ? account : "desk:" + method,
                movement,
                belief(AttemptState.valueOf(row.text("state"))),
                row.optionalText("receipt").orElse(null),
                row.uuid("payment_id").toString(),
                row.flag("denied"));
    }

    private static Belief belief(AttemptState state) {
        return switch (state) {
            case SUCCEEDED -> Belief.SUCCEEDED;
            case SENT, PENDING, UNKNOWN -> Belief.UNRESOLVED;
            case NOT_SENT, DECLINED, CANCELLED_BY_PAYER, PROMPT_EXPIRED, NEVER_ARRIVED, RELEASED -> Belief.REFUSED;
        };
    }
}
