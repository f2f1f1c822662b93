package io.miadi.persistence.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.application.secret.Sealer;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dues in one table, attempts in another, evidence in a third that only grows. */
public final class JdbiPayments implements Payments {
    private static final StatementBook BOOK = new StatementBook("payments");

    private static final String ADD = BOOK.add("add", """
            insert into payment (id, session_id, client_id, amount_minor, currency, reference, waived_at, waived_reason)
            values (:id, :session, :client, :amountMinor, :currency, :reference, :waivedAt, :waivedReason)
                on conflict on constraint payment_reference_unique do nothing
            """);

    private static final String WAIVE = BOOK.add("waive", """
            update payment
               set waived_at = :waivedAt, waived_reason = :waivedReason
             where id = :id
            """);

    private final DatabaseSession database;
    private final PaymentReader reader;
    private final AttemptWriter writer;
    private final CheckQueue checks;

    /** @param sealer for the payers' numbers */
    public JdbiPayments(DatabaseSession database, Sealer sealer) {
        var attempts = new AttemptColumns(sealer);
        this.database = database;
        this.reader = new PaymentReader(database, attempts);
        this.writer = new AttemptWriter(database, attempts);
        this.checks = new CheckQueue(database);
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, PaymentReader.BOOK, AttemptWriter.BOOK, CheckQueue.BOOK);
    }

    @Override
    public boolean add(Payment due) {
        return database.current()
                        .createUpdate(ADD)
                        .bind("id", due.id().value())
                        .bind("session", due.session().value())
                        .bind("client", due.client().value())
                        .bind("amountMinor", due.amount().minor())
                        .bind("currency", due.amount().currency().getCurrencyCode())
                        .bind("reference", due.reference().value())
                        .bind("waivedAt", Times.utc(due.waiver().map(Waiver::at)))
                        .bind("waivedReason", due.waiver().map(Waiver::reason).orElse(null))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return reader.find(id);
    }

    @Override
    public List<Payment> findAll(Set<PaymentId> ids) {
        return reader.findAll(ids);
    }

    @Override
    public Optional<Payment> ofSession(SessionId session) {
        return reader.ofSession(session);
    }

    @Override
    public List<Payment> ofSessions(Set<SessionId> sessions) {
        return reader.ofSessions(sessions);
    }

    @Override
    public boolean open(PaymentId payment, Attempt attempt, Optional<String> tokenHash, Optional<Instant> checkAt) {
        return writer.open(payment, attempt, tokenHash, checkAt);
    }

    @Override
    public void record(PaymentId payment, Attempt attempt, Optional<Evidence> word, Optional<Instant> checkAt) {
        writer.record(payment, attempt, word, checkAt);
    }

    @Override
    public void waive(Payment waived) {
        var waiver = waived.waiver().orElseThrow();
        database.write(handle -> handle.createUpdate(WAIVE)
                .bind("id", waived.id().value())
                .bind("waivedAt", Times.utc(waiver.at()))
                .bind("waivedReason", waiver.reason())
                .execute());
        waived.attempts().forEach(writer::apply);
    }

    @Override
    public boolean takeReceipt(PaymentMethod method, Receipt receipt, AttemptId attempt) {
        return writer.takeReceipt(method, receipt, attempt);
    }

    @Override
    public Optional<AttemptAddress> byCallbackToken(String tokenHash) {
        return reader.byToken(tokenHash);
    }

    @Override
    public Optional<AttemptId> named(String checkoutRequestId) {
        return reader.byName(checkoutRequestId);
    }

    @Override
    public Asked askedSince(Instant time, Duration waiting) {
        return checks.askedSince(time, waiting);
    }

    @Override
    public int forgetQuestions(Instant before, int limit) {
        return checks.forgetQuestions(before, limit);
    }

    @Override
    public List<Check> claimChecks(Claim claim) {
        return checks.claim(claim);
    }

    @Override
    public List<AttemptAddress> overdue(Instant now, int limit) {
        return checks.overdue(now, limit);
    }

    @Override
    public void asked(AttemptId attempt, Instant at) {
        checks.asked(attempt, at);
    }
}
