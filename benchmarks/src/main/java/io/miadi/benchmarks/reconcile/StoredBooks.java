package io.miadi.benchmarks.reconcile;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.statement.DecideStatement;
import io.miadi.application.reconciliation.statement.PreviewStatement;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.report.Figures;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.Stores;
import io.miadi.bootstrap.wiring.Vault;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import io.miadi.mpesa.statement.OrganisationStatementCsv;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.reconciliation.JdbiExceptions;
import io.miadi.persistence.reconciliation.JdbiMatchingBook;
import io.miadi.persistence.reconciliation.JdbiStatements;
import io.miadi.persistence.reconciliation.JdbiSuspense;
import io.miadi.testkit.reconciliation.store.ListedOurSide;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The use cases of reconciliation on a real database, with the product's own keys; only our side is listed in memory. */
final class StoredBooks implements AutoCloseable {
    private static final Actor.Person OWNER = new Actor.Person(new PersonId(new UUID(7, 7)), Role.OWNER);
    private static final long FIRST_NUMBER = 254_700_000_000L;
    private static final double NANOS = 1e9;

    private final BenchDatabase server = BenchDatabase.start();
    private final Database database = Database.open(server.url(), PoolSettings.standard());
    private final Practice practice;
    private final Map<String, String> numbers;
    private final Reconcile matching;
    private final PreviewStatement preview;
    private final DecideStatement decide;

    StoredBooks(Practice practice) {
        this.practice = practice;
        this.numbers = numbers(practice);
        var vault = Vault.open(server.folder().resolve("keys.json"), database);
        var payers = new KeyedPayers(vault.hashes());
        InstantSource clock = InstantSource.fixed(practice.end().plus(Duration.ofDays(40)));
        var stores = Stores.in(
                database,
                vault.sealer(),
                new Stores.Setting(clock, CrashPoints.NONE, ZoneId.of("Africa/Nairobi"), UnaryOperator.identity()));
        var statements = new JdbiStatements(database.session(), vault.sealer());
        this.matching = new Reconcile(
                database.unitOfWork(),
                new JdbiMatchingBook(database.session()),
                statements,
                ours(payers),
                new Reconcile.Followers(
                        new JdbiExceptions(database.session(), stores.ids()),
                        new KeepSuspense(new JdbiSuspense(database.session(), Practice.ACCOUNT), stores.journal())),
                new Reconcile.Setting(Practice.ACCOUNT, MatchingRules.usual()),
                clock);
        var reading = new PreviewStatement.Reading(OrganisationStatementCsv::read, Practice.ACCOUNTS, payers);
        this.preview = new PreviewStatement(
                database.unitOfWork(), stores.requestKeys(), statements, reading, stores.audit(), stores.ids(), clock);
        this.decide = new DecideStatement(database.unitOfWork(), statements, matching, reading, stores.audit(), clock);
    }

    /** Tells matching of our side, as the product does all year long, within a minute of each payment. */
    void tellOurs(Figures figures) {
        long start = System.nanoTime();
        var told = matching.pass();
        double seconds = (System.nanoTime() - start) / NANOS;
        figures.say(String.format(
                Locale.ROOT, "our side: %,d things told in %.1f s, before the files", told.news(), seconds));
    }

    /** Previews each month's file and takes it in; returns the seconds of all. */
    double takeIn(Figures figures) {
        var files = new StatementFiles(numbers).of(practice);
        double sum = 0;
        for (int i = 0; i < files.size(); i++) {
            long start = System.nanoTime();
            var rows = take(files.get(i));
            double seconds = (System.nanoTime() - start) / NANOS;
            sum += seconds;
            figures.say(String.format(Locale.ROOT, "month %d: %,d rows in %.1f s", i + 1, rows, seconds));
        }
        figures.say(classes());
        return sum;
    }

    private int take(byte[] file) {
        var key = new RequestKey("owner", UUID.randomUUID().toString(), "0".repeat(64));
        var sent = preview.handle(new PreviewStatement.Command(OWNER, "a month", file, key));
        if (!(sent instanceof PreviewStatement.Outcome.Previewed(var previewed))) {
            throw new IllegalStateException("not previewed: " + sent);
        }
        if (!(decide.take(OWNER, previewed.id()) instanceof DecideStatement.Outcome.Decided(var taken))) {
            throw new IllegalStateException("not taken in");
        }
        if (taken.counts().accepted() != taken.counts().rows()) {
            throw new IllegalStateException("rows were left out: " + taken.counts());
        }
        return taken.counts().rows();
    }

    private String classes() {
        return String.format(
                Locale.ROOT,
                "stored: %,d lines, %,d decisions, %,d positions, %,d of them matched",
                server.number("select count(*) from statement_line"),
                server.number("select count(*) from matching_decision"),
                server.number("select count(*) from matching_position"),
                server.number("select count(*) from matching_position where status = 'MATCHED'"));
    }

    private ListedOurSide ours(KeyedPayers payers) {
        var ours = new ListedOurSide();
        practice.phones().forEach((client, phone) -> ours.add(new MatchingInput.Payer(key(payers, phone), client)));
        practice.dues().forEach(due -> ours.add(new MatchingInput.Due(due)));
        practice.records().forEach(record -> ours.add(new MatchingInput.Record(record)));
        return ours;
    }

    private String key(KeyedPayers payers, String phone) {
        var number = Objects.requireNonNull(numbers.get(phone));
        return payers.keyOf(PhoneNumber.parse(number).orElseThrow());
    }

    /** A number for each name of a payer. */
    private static Map<String, String> numbers(Practice practice) {
        var numbers = new HashMap<String, String>();
        practice.phones().values().forEach(payer -> number(numbers, payer));
        practice.lines()
                .forEach(line ->
                        number(numbers, Objects.requireNonNull(line.traces().payer())));
        return numbers;
    }

    private static void number(Map<String, String> numbers, String payer) {
        numbers.computeIfAbsent(payer, _ -> Long.toString(FIRST_NUMBER + numbers.size()));
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
