package io.miadi.persistence.refund;

import io.miadi.application.refund.Refunds;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Refunds; a trigger keeps those that hold money of an attempt within what the attempt brought. */
public final class JdbiRefunds implements Refunds {
    private static final StatementBook BOOK = new StatementBook("refunds");

    private static final String ADD = BOOK.add("add", """
            insert into refund (id, session_id, payment_id, attempt_id, amount_minor, currency, state, way, proposed_by, reason,
                   proposed_at, words, since)
            values (:refund, :session, :payment, :attempt, :amountMinor, :currency, :state, :way, :proposedBy, :reason,
                   :at, :words, :at)
            """);

    private static final String FIND = BOOK.add("find", "select " + RefundRow.COLUMNS + """

              from refund r
             where r.id = :refund
            """);

    private static final String OF_PAYMENT = BOOK.add("ofPayment", "select " + RefundRow.COLUMNS + """

              from refund r
             where r.payment_id = :payment
             order by r.proposed_at, r.id
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update refund
               set state = :state, way = :way, proposed_by = :proposedBy, decided_by = :decidedBy, decided_at = :decidedAt,
                   parts = cast(:parts as jsonb), originator_id = :originatorId, conversation_id = :conversationId,
                   receipt = :receipt, words = :words, since = :stateAt, next_at = :nextAt
             where id = :refund
            """);

    private static final String LIST = BOOK.add("list", "select " + RefundRow.COLUMNS + """

              from refund r
             where (r.proposed_at, r.id) < (:at, :refund)
             order by r.proposed_at desc, r.id desc
             limit :limit
            """);

    private static final String LIST_IN_STATE = BOOK.add("listInState", "select " + RefundRow.COLUMNS + """

              from refund r
             where r.state = :state and (r.proposed_at, r.id) < (:at, :refund)
             order by r.proposed_at desc, r.id desc
             limit :limit
            """);

    private static final String CLAIM = BOOK.add("claim", """
            update refund
               set next_at = :leaseUntil
             where id in (select id from refund where next_at <= :now order by next_at limit :limit for update skip locked)
            returning id, session_id, asked
            """);

    private static final String ASKED = BOOK.add("asked", """
            update refund
               set asked = asked + 1, next_at = :nextAt
             where id = :refund
            """);

    private static final String UNPROPOSED = BOOK.add("unproposed", """
            select session_id
              from (
            (select p.session_id, a.sent_at as since
               from attempt a
               join payment p on p.id = a.payment_id
              where a.captured_minor > a.applied_minor
                and not exists (select from refund r where r.attempt_id = a.id)
              order by a.sent_at
              limit :limit)
            union all
            (select p.session_id, o.owed_since
               from refund_obligation o
               join payment p on p.id = o.payment_id
              where o.fulfilled_at is null
                and not exists (select from refund r where r.payment_id = o.payment_id)
              order by o.owed_since
              limit :limit)
                   ) as owed
            """);

    /** Later than any proposal. */
    private static final Position AFTER_ALL =
            new Position(Instant.parse("9999-01-01T00:00:00Z"), new RefundId(new UUID(-1, -1)));

    private final DatabaseSession database;

    public JdbiRefunds(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Refund proposed) {
        var proposal = proposed.proposal();
        var standing = proposed.standing();
        database.write(handle -> handle.createUpdate(ADD)
                .bind("refund", proposed.id().value())
                .bind("session", proposed.target().session().value())
                .bind("payment", proposed.target().payment().value())
                .bind("attempt", proposed.target().attempt().value())
                .bind("amountMinor", proposed.amount().minor())
                .bind("currency", proposed.amount().currency().getCurrencyCode())
                .bind("state", standing.state().name())
                .bind("way", standing.way().name())
                .bind("proposedBy", proposal.by().map(person -> person.value()).orElse(null))
                .bind("reason", proposal.reason())
                .bind("at", Times.utc(proposal.at()))
                .bind("words", standing.words())
                .execute());
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("refund", id.value())
                .map((columns, context) -> RefundRow.refund(new Row(columns)))
                .findOne());
    }

    @Override
    public List<Refund> ofPayment(PaymentId payment) {
        return database.read(handle -> handle.createQuery(OF_PAYMENT)
                .bind("payment", payment.value())
                .map((columns, context) -> RefundRow.refund(new Row(columns)))
                .list());
    }

    @Override
    public void replace(Refund refund, Optional<Instant> nextAt) {
        database.write(handle -> bound(handle.createUpdate(REPLACE), refund)
                .bind("nextAt", nextAt.map(Times::utc).orElse(null))
                .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Refund refund) {
        var standing = refund.standing();
        var refs = standing.refs();
        var decision = refund.decision();
        return statement
                .bind("refund", refund.id().value())
                .bind("state", standing.state().name())
                .bind("way", standing.way().name())
                .bind(
                        "proposedBy",
                        refund.proposal().by().map(person -> person.value()).orElse(null))
                .bind("decidedBy", decision.map(each -> each.by().value()).orElse(null))
                .bind("decidedAt", decision.map(each -> Times.utc(each.at())).orElse(null))
                .bind("parts", PartsJson.write(refund.parts()))
                .bind(
                        "originatorId",
                        refs.map(each -> each.originatorConversationId()).orElse(null))
                .bind("conversationId", refs.map(each -> each.conversationId()).orElse(null))
                .bind("receipt", standing.receipt().map(each -> each.value()).orElse(null))
                .bind("words", standing.words())
                .bind("stateAt", Times.utc(standing.since()));
    }

    @Override
    public List<Refund> list(Optional<RefundState> state, Optional<Position> after, int limit) {
        var position = after.orElse(AFTER_ALL);
        return database.read(handle -> {
            var query = handle.createQuery(state.isPresent() ? LIST_IN_STATE : LIST)
                    .bind("at", Times.utc(position.proposedAt()))
                    .bind("refund", position.id().value())
                    .bind("limit", limit);
            state.ifPresent(wanted -> query.bind("state", wanted.name()));
            return query.map((columns, context) -> RefundRow.refund(new Row(columns)))
                    .list();
        });
    }

    @Override
    public List<Due> claim(Instant now, Duration lease, int limit) {
        return database.current()
                .createQuery(CLAIM)
                .bind("now", Times.utc(now))
                .bind("leaseUntil", Times.utc(now.plus(lease)))
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Due(
                            new RefundId(row.uuid("id")), new SessionId(row.uuid("session_id")), row.integer("asked"));
                })
                .list();
    }

    @Override
    public void asked(RefundId id, Instant nextAt) {
        database.write(handle -> handle.createUpdate(ASKED)
                .bind("refund", id.value())
                .bind("nextAt", Times.utc(nextAt))
                .execute());
    }

    @Override
    public List<SessionId> unproposed(int limit) {
        return database.read(handle -> handle
                .createQuery(UNPROPOSED)
                .bind("limit", limit)
                .map((columns, context) -> new SessionId(new Row(columns).uuid("session_id")))
                .list()
                .stream()
                .distinct()
                .toList());
    }
}
