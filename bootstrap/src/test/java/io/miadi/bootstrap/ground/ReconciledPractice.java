package io.miadi.bootstrap.ground;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.application.reconciliation.statement.DecideStatement;
import io.miadi.application.reconciliation.statement.PreviewStatement;
import io.miadi.application.reconciliation.statement.Statement;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.reconciliation.work.WorkOnException;
import io.miadi.bootstrap.wiring.ReconciliationFeature;
import io.miadi.bootstrap.wiring.ReconciliationStores;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.http.reconciliation.ReportJson;
import io.miadi.mpesa.statement.OrganisationStatementCsv;
import io.miadi.testkit.secret.TestKeys;
import io.miadi.testkit.secret.TestSealer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The books of a grounded practice, and statements as the portal would write them. */
final class ReconciledPractice implements AutoCloseable {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss").withZone(NAIROBI);
    private static final String SHORT_CODE = "600123";

    final GroundedPractice practice = new GroundedPractice();
    final ReconciliationStores stores = ReconciliationStores.in(
            practice.database(),
            new TestSealer(),
            new KeyedPayers(new TestKeys()),
            practice.stores().ids(),
            new Accounts(SHORT_CODE));
    final ReconciliationFeature books = node();

    /** Another node on the same database. */
    ReconciliationFeature node() {
        return ReconciliationFeature.of(
                practice.stores(),
                stores,
                new ReconciliationFeature.Needs(
                        OrganisationStatementCsv::read,
                        new Accounts(SHORT_CODE),
                        new KeyedPayers(new TestKeys()),
                        practice.payments().settle(),
                        new ReportJson(NAIROBI),
                        Money.kes(5_000),
                        NAIROBI,
                        practice.clock()));
    }

    /** Rows of a statement, from which the balances are made. */
    static String row(String receipt, Instant at, long shillings, String reference) {
        return "%s;%s;%d;%s;Pay Bill".formatted(receipt, TIME.format(at), shillings, reference);
    }

    /** Money that left the account. */
    static String out(String receipt, Instant at, long shillings, String details) {
        return "%s;%s;%d;;%s".formatted(receipt, TIME.format(at), -shillings, details);
    }

    /** Takes a statement of whole time in, with these rows in their order of time. */
    Statement take(Instant from, Instant to, long opening, String... rows) {
        return takeOf("Utility Account", from, to, opening, rows);
    }

    Statement takeOf(String account, Instant from, Instant to, long opening, String... rows) {
        var text = new StringBuilder("Short Code:,%s%nAccount:,%s%nTime Period:,From %s To %s%n%n"
                .formatted(SHORT_CODE, account, TIME.format(from), TIME.format(to.minusSeconds(1))));
        text.append("Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,A/C No.\n");
        long balance = opening;
        for (var row : rows) {
            var parts = row.split(";", -1);
            long change = Long.parseLong(parts[2]);
            balance += change;
            text.append("%s,%s,%s,Completed,%s,%d.00,%s%n"
                    .formatted(parts[0], parts[1], parts[4], columns(change), balance, parts[3]));
        }
        return take(text.toString());
    }

    /** Paid in, withdrawn. */
    private static String columns(long change) {
        return change < 0 ? "," + -change + ".00" : change + ".00,";
    }

    Statement take(String file) {
        var sent = books.preview()
                .handle(new PreviewStatement.Command(
                        owner(),
                        "a file",
                        file.getBytes(StandardCharsets.UTF_8),
                        new RequestKey("owner", UUID.randomUUID().toString(), "0".repeat(64))));
        if (!(sent instanceof PreviewStatement.Outcome.Previewed(var previewed))) {
            throw new IllegalStateException("not previewed: " + sent);
        }
        if (!(books.decide().take(owner(), previewed.id()) instanceof DecideStatement.Outcome.Decided(var taken))) {
            throw new IllegalStateException("not taken");
        }
        return taken;
    }

    /** The worklist of a practice that gives no money to anybody without two people. */
    WorkOnException strictly() {
        var direct = new RecordDirectPayment(
                practice.stores().unitOfWork(),
                practice.stores().sessions(),
                practice.stores().payments(),
                practice.payments().settle(),
                practice.stores().trail(),
                practice.stores().ids());
        return new WorkOnException(
                practice.stores().unitOfWork(),
                stores.exceptions(),
                stores.lines(),
                direct,
                new KeepSuspense(stores.suspense(), practice.stores().journal()),
                practice.stores().audit(),
                Money.kes(0),
                practice.clock());
    }

    Actor.Person owner() {
        return new Actor.Person(new PersonId(new UUID(7, 7)), Role.OWNER);
    }

    @Override
    public void close() {
        practice.close();
    }
}
