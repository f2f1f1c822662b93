package io.miadi.persistence.settle;

import io.miadi.application.audit.Trail;
import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.CallbackReader.Reading;
import io.miadi.application.payment.ProcessCallbacks;
import io.miadi.application.payment.SettlePayment;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.SessionRules;
import io.miadi.persistence.audit.JdbiAuditLog;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.ledger.JdbiJournal;
import io.miadi.persistence.outbox.JdbiOutbox;
import io.miadi.persistence.payment.JdbiCallbackInbox;
import io.miadi.persistence.payment.JdbiPayments;
import io.miadi.persistence.payment.JdbiReviewItems;
import io.miadi.persistence.session.JdbiSessions;
import io.miadi.persistence.session.JdbiSlotClaims;
import io.miadi.persistence.store.AesSealer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** The real use cases on the real stores: a callback comes in, is stored, read, and confirms its session. */
final class Settling {
    private static final Money AMOUNT = Money.kes(1500);
    private static final Instant NOW = Instant.parse("2024-12-01T00:00:00Z");

    private final Database database;
    private final JdbiPayments payments;
    private final CallbackInbox inbox;
    private final ProcessCallbacks process;

    Settling(Database database) {
        this.database = database;
        var session = database.session();
        var clock = InstantSource.fixed(NOW);
        var sealer = new AesSealer((byte) 1);
        var sessions = new JdbiSessions(session);
        payments = new JdbiPayments(session, sealer);
        inbox = new JdbiCallbackInbox(session, sealer);
        var trail = new Trail(new JdbiAuditLog(session, () -> "figures"), new JdbiOutbox(session, clock));
        var accounts = new SettlePayment.Accounts(
                payments, new KeepBooks(new JdbiJournal(session)), new JdbiReviewItems(session));
        var settle = new SettlePayment(
                database.unitOfWork(),
                sessions,
                new JdbiSlotClaims(session),
                accounts,
                trail,
                SessionRules.defaults(),
                clock);
        process = new ProcessCallbacks(database.unitOfWork(), inbox, Settling::read, settle, clock);
    }

    record Waiting(AttemptAddress address, String tokenHash) {}

    void settle(Waiting waiting) {
        if (!process.one(receive(waiting))) {
            throw new IllegalStateException("the callback was not worked on");
        }
    }

    /** The texts of all that is sent, the transactions' ends included. */
    List<String> statements(Waiting waiting) {
        var texts = new ArrayList<String>();
        long id = database.unitOfWork().run(() -> {
            watch(texts);
            return receive(waiting);
        });
        texts.add("commit");
        database.unitOfWork().run(() -> {
            watch(texts);
            return process.one(id);
        });
        texts.add("commit");
        return texts.stream().map(text -> text.strip().replaceAll("\\s+", " ")).toList();
    }

    private void watch(List<String> texts) {
        database.session().current().getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                texts.add(context.getRawSql());
            }
        });
    }

    private long receive(Waiting waiting) {
        return database.unitOfWork().run(() -> {
            var address = payments.byCallbackToken(waiting.tokenHash()).orElseThrow();
            var body = ("R" + waiting.tokenHash().substring(0, 12)).getBytes(StandardCharsets.US_ASCII);
            return inbox.store(new CallbackInbox.Raw(address, body, true, NOW)).orElseThrow();
        });
    }

    private static Reading read(byte[] body) {
        var receipt = new Receipt(new String(body, StandardCharsets.US_ASCII));
        return new Reading.Told(Optional.empty(), new Verdict.Moved(AMOUNT, Optional.of(receipt)), Optional.of(NOW));
    }
}
