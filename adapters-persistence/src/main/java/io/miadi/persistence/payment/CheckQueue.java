package io.miadi.persistence.payment;

import io.miadi.application.payment.Payments.Check;
import io.miadi.domain.payment.AttemptId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which attempts the provider is to be asked about, and how often it was: shared by all nodes through the tables. */
final class CheckQueue {
    static final StatementBook BOOK = new StatementBook("check-queue");

    private static final String CLAIM = BOOK.add("claim", """
            with due as (
                select id, sent_at >= :waitingSince as waiting, next_check_at
                  from attempt
                 where next_check_at <= :now
                 order by waiting desc, next_check_at
                 limit :limit
                   for no key update skip locked
            ), claimed as (
                update attempt
                   set next_check_at = :leaseUntil
                  from due
                 where attempt.id = due.id
                returning attempt.id, attempt.payment_id, attempt.asked, due.waiting, due.next_check_at
            )
            select p.session_id, p.id as payment_id, c.id as attempt_id, c.asked
              from claimed c
              join payment p on p.id = c.payment_id
             order by c.waiting desc, c.next_check_at
            """);

    private static final String ASKED = BOOK.add("asked", """
            with question as (
                insert into provider_question (attempt_id, asked_at)
                values (:attempt, :at)
            )
            update attempt
               set asked = asked + 1
             where id = :attempt
            """);

    private static final String ASKED_SINCE = BOOK.add("askedSince", """
            select count(*) as asked
              from provider_question
             where asked_at >= :since
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from provider_question
             where ctid = any(array(select ctid from provider_question where asked_at < :time limit :limit))
            """);

    private final DatabaseSession database;

    CheckQueue(DatabaseSession database) {
        this.database = database;
    }

    List<Check> claim(Instant now, Duration waiting, Duration lease, int limit) {
        return database.current()
                .createQuery(CLAIM)
                .bind("now", Times.utc(now))
                .bind("waitingSince", Times.utc(now.minus(waiting)))
                .bind("leaseUntil", Times.utc(now.plus(lease)))
                .bind("limit", limit)
                .map((columns, context) ->
                        new Check(PaymentReader.address(new Row(columns)), new Row(columns).integer("asked")))
                .list();
    }

    void asked(AttemptId attempt, Instant at) {
        database.write(handle -> handle.createUpdate(ASKED)
                .bind("attempt", attempt.value())
                .bind("at", Times.utc(at))
                .execute());
    }

    int forgetQuestions(Instant before, int limit) {
        return database.current()
                .createUpdate(FORGET)
                .bind("time", Times.utc(before))
                .bind("limit", limit)
                .execute();
    }

    int askedSince(Instant time) {
        return database.read(handle -> handle.createQuery(ASKED_SINCE)
                .bind("since", Times.utc(time))
                .map((columns, context) -> new Row(columns).integer("asked"))
                .one());
    }
}
