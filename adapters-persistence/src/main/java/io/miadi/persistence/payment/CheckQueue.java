package io.miadi.persistence.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments.Asked;
import io.miadi.application.payment.Payments.Check;
import io.miadi.application.payment.Payments.Claim;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.CheckSchedule;
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

    /** One that ended comes last; the rank of a waiting client's and of an old one are 0 and 1, or the other way round. */
    private static final String CLAIM = BOOK.add("claim", """
            with due as (
                select id, next_check_at,
                       case when state not in ('SENT', 'PENDING', 'UNKNOWN', 'RELEASED') then 2
                            when sent_at >= :waitingSince then :rankOfWaiting
                            else 1 - :rankOfWaiting
                       end as rank
                  from attempt
                 where next_check_at <= :now and checkout_request_id is not null
                 order by rank, next_check_at
                 limit :limit
                   for no key update skip locked
            ), claimed as (
                update attempt
                   set next_check_at = :leaseUntil
                  from due
                 where attempt.id = due.id
                returning attempt.id, attempt.payment_id, attempt.asked, due.rank, due.next_check_at
            )
            select p.session_id, p.id as payment_id, c.id as attempt_id, c.asked
              from claimed c
              join payment p on p.id = c.payment_id
             order by c.rank, c.next_check_at
            """);

    /** Reads attempts that may still take money only, which are few. */
    private static final String OVERDUE = BOOK.add("overdue", """
            select p.session_id, p.id as payment_id, a.id as attempt_id
              from attempt a
              join payment p on p.id = a.payment_id
             where a.state in ('SENT', 'PENDING', 'UNKNOWN')
               and (a.state = 'SENT' and a.sent_at <= :answerDue
                    or a.state = 'PENDING' and a.sent_at <= :promptOver
                    or a.sent_at <= :reviewDue
                       and not exists (select
                                         from review_item r
                                        where r.attempt_id = a.id and r.kind = 'NEEDS_REVIEW'
                                          and (r.closed_at is null or r.closed_at > :reviewDue)))
             order by a.sent_at
             limit :limit
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

    /** Two who count wait for each other, or each would claim what the other has not committed yet. */
    private static final String LOCK_QUESTIONS =
            BOOK.add("lockQuestions", "select pg_advisory_xact_lock(hashtext('miadi.questions'))");

    private static final String ASKED_SINCE = BOOK.add("askedSince", """
            select count(*) as asked, count(*) filter (where a.sent_at < q.asked_at - make_interval(secs => :waitingSeconds)) as of_old
              from provider_question q
              join attempt a on a.id = q.attempt_id
             where q.asked_at >= :since
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from provider_question
             where ctid = any(array(select ctid from provider_question where asked_at < :time limit :limit))
            """);

    private final DatabaseSession database;

    CheckQueue(DatabaseSession database) {
        this.database = database;
    }

    List<Check> claim(Claim claim) {
        return database.current()
                .createQuery(CLAIM)
                .bind("now", Times.utc(claim.now()))
                .bind("waitingSince", Times.utc(claim.now().minus(claim.waiting())))
                .bind("rankOfWaiting", claim.oldFirst() ? 1 : 0)
                .bind("leaseUntil", Times.utc(claim.now().plus(claim.lease())))
                .bind("limit", claim.limit())
                .map((columns, context) ->
                        new Check(PaymentReader.address(new Row(columns)), new Row(columns).integer("asked")))
                .list();
    }

    List<AttemptAddress> overdue(Instant now, int limit) {
        return database.read(handle -> handle.createQuery(OVERDUE)
                .bind("answerDue", Times.utc(now.minus(CheckSchedule.ANSWER_OVERDUE)))
                .bind("promptOver", Times.utc(now.minus(CheckSchedule.PROMPT_LIFETIME)))
                .bind("reviewDue", Times.utc(now.minus(CheckSchedule.REVIEW_AFTER)))
                .bind("limit", limit)
                .map((columns, context) -> PaymentReader.address(new Row(columns)))
                .list());
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

    Asked askedSince(Instant time, Duration waiting) {
        var handle = database.current();
        handle.createQuery(LOCK_QUESTIONS).map((columns, context) -> true).one();
        return handle.createQuery(ASKED_SINCE)
                .bind("since", Times.utc(time))
                .bind("waitingSeconds", waiting.toSeconds())
                .map((columns, context) ->
                        new Asked(new Row(columns).integer("asked"), new Row(columns).integer("of_old")))
                .one();
    }
}
