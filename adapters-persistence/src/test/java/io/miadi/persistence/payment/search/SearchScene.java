package io.miadi.persistence.payment.search;

import io.miadi.application.payment.search.Criterion;
import io.miadi.application.payment.search.Transactions.Hit;
import io.miadi.application.payment.search.Transactions.Position;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.payment.SealedPayers;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.secret.TestKeys;
import io.miadi.testkit.store.StoredExamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Transactions of one practitioner who has no others, among those of everybody else. */
final class SearchScene {
    static final Instant FIRST = Instant.parse("2026-03-01T18:00:00Z");

    private static final String ATTEMPT = """
            insert into attempt (id, payment_id, number, method, amount_minor, currency, payer_sealed, sent_at, merchant_request_id,
                                 checkout_request_id, state, captured_minor, captured_currency, applied_minor)
            values (:id, :payment, 1, :method, :minor, 'KES', :payer, :at, :request, :request, :state, :captured,
                    case when :captured is not null then 'KES' end, :captured)
            """;

    private static final String RECEIPT =
            "insert into receipt (method, receipt, attempt_id) values (:method, :receipt, :attempt)";

    private static final String NAME = """
            update person set name = :name, email = :email, email_canonical = :email where id = :id
            """;

    private final JdbiStore store = JdbiStore.shared();
    private final TestKeys keys = new TestKeys();
    private final JdbiTransactions transactions =
            new JdbiTransactions(store.database().session(), keys);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<PersonId> clients = new ArrayList<>();
    final PersonId practitioner = store.newPractitioner();
    final List<Stored> stored = new ArrayList<>();

    /** A transaction with the ids that it got. */
    record Stored(
            Made made,
            AttemptId id,
            SessionId session,
            Reference reference,
            Optional<Receipt> receipt,
            String request) {
        Instant at() {
            return FIRST.plus(Duration.ofHours(made.hour()));
        }

        Money amount() {
            return Money.kes(made.shillings());
        }
    }

    SearchScene(List<Made> transactions) {
        IntStream.range(0, 3).forEach(this::addClient);
        transactions.forEach(this::add);
    }

    /** Names that only this scene has; the second has characters that mean something in a pattern. */
    String clientName(int client) {
        return List.of("Amina " + mark, "100%_" + mark + "~", "Otieno " + mark).get(client);
    }

    String clientEmail(int client) {
        return "c" + client + "." + mark + "@example.com";
    }

    private void addClient(int number) {
        var client = store.newClient();
        clients.add(client);
        store.unitOfWork()
                .run(() -> store.database()
                        .session()
                        .current()
                        .createUpdate(NAME)
                        .bind("id", client.value())
                        .bind("name", clientName(number))
                        .bind("email", clientEmail(number))
                        .execute());
    }

    void add(Made made) {
        var examples = new StoredExamples(store);
        var session = examples.pending(clients.get(made.client()), practitioner, FIRST.plus(Duration.ofDays(9)));
        var due = examples.unstoredDue(session);
        var id = new AttemptId(UUID.randomUUID());
        var receipt = made.isPaid()
                ? Optional.of(new Receipt("R" + id.toString().substring(0, 8)))
                : Optional.<Receipt>empty();
        var row = new Stored(made, id, session.id(), due.reference(), receipt, "ws_CO_" + id);
        store.payments().add(due);
        store.unitOfWork().run(() -> {
            insert(row, due.id().value());
            return true;
        });
        stored.add(row);
    }

    private void insert(Stored row, UUID payment) {
        var handle = store.database().session().current();
        var made = row.made();
        var payer = made.payer()
                .map(digits -> store.sealer()
                        .seal(
                                digits.getBytes(StandardCharsets.US_ASCII),
                                SealedPayers.place(row.id().value())));
        handle.createUpdate(ATTEMPT)
                .bind("id", row.id().value())
                .bind("payment", payment)
                .bind("method", made.method().name())
                .bind("minor", row.amount().minor())
                .bind("payer", payer.orElse(null))
                .bind("at", row.at().atOffset(ZoneOffset.UTC))
                .bind("request", row.request())
                .bind("state", made.state().name())
                .bind("captured", made.isPaid() ? row.amount().minor() : null)
                .execute();
        row.receipt()
                .ifPresent(number -> handle.createUpdate(RECEIPT)
                        .bind("method", made.method().name())
                        .bind("receipt", number.value())
                        .bind("attempt", row.id().value())
                        .execute());
    }

    /** Makes the numbers findable, as the job in the background does; returns how many there were. */
    int index() {
        var index = new JdbiPayerIndex(store.database().session(), store.sealer(), keys);
        return store.unitOfWork().run(() -> index.index(10_000));
    }

    List<Hit> search(List<Criterion> criteria, Optional<Position> after, int limit) {
        return store.unitOfWork().run(() -> transactions.search(criteria, after, limit));
    }
}
