package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.statement.Statement;
import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.RememberedLines;
import io.miadi.domain.reconciliation.intake.SeenLines;
import io.miadi.domain.reconciliation.intake.SeenRow;
import io.miadi.domain.reconciliation.intake.Taken;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;

/** Files sealed in one table, their lines in another that only grows. */
public final class JdbiStatements implements Statements {
    private static final StatementBook BOOK = new StatementBook("statements");

    private static final String ADD = BOOK.add("add", """
            insert into statement (id, account, name, digest, body_sealed, claims, received_by, received_at, state, row_count,
                                   accepted, seen, rejected, revised, checked)
            values (:id, :account, :name, :digest, :sealed, cast(:claims as jsonb), :person, :at, :state, :rows, :accepted,
                    :seen, :rejected, :revised, cast(:checked as jsonb))
                on conflict (account, digest) where state <> 'DISCARDED' do nothing
            """);

    private static final String WITH_DIGEST = BOOK.add(
            "withDigest", statements(" where account = :account and digest = :digest and state <> 'DISCARDED'"));

    private static final String FIND = BOOK.add("find", statements(" where id = :id"));

    private static final String LOCK = BOOK.add("lock", statements(" where id = :id for no key update"));

    private static final String BODY = BOOK.add("body", """
            select body_sealed
              from statement
             where id = :id
            """);

    private static final String LIST = BOOK.add("list", statements("""
             where (received_at, id) < (:at, :id)
             order by received_at desc, id desc
             limit :limit
            """));

    private static final String LIST_FIRST = BOOK.add("listFirst", statements("""
             order by received_at desc, id desc
             limit :limit
            """));

    private static final String DECIDE = BOOK.add("decide", """
            update statement
               set state = :state, decided_by = :person, decided_at = :at, accepted = :accepted, seen = :seen,
                   rejected = :rejected, revised = :revised
             where id = :id
            """);

    private static final String IN_RANGE =
            BOOK.add("inRange", "select " + LineColumns.NAMES + ", l.source, l.completed" + """
              from statement_line l
             where l.account = :account and l.provider_id is null and l.at >= :start and l.at < :end
            """);

    private static final String LINES = BOOK.add("lines", "select " + LineColumns.NAMES + """
              from statement_line l
             where l.statement_id = :id and l.completed
             order by l.number
            """);

    private static final int FETCHED = 2_000;

    private final DatabaseSession database;
    private final Sealer sealer;
    private final LineVoices voices;
    private final JdbiSelfChecks checks;

    public JdbiStatements(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
        this.voices = new LineVoices(database);
        this.checks = new JdbiSelfChecks(database);
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, LineVoices.BOOK);
    }

    static SealedPlace place(UUID statement) {
        return new SealedPlace("statement", "body_sealed", statement.toString());
    }

    @Override
    public boolean add(Statement statement, byte[] body) {
        var counts = statement.counts();
        return database.current()
                        .createUpdate(ADD)
                        .bind("id", statement.id().value())
                        .bind("account", statement.account())
                        .bind("name", Texts.storable(statement.name()))
                        .bind("digest", statement.digest())
                        .bind("sealed", sealer.seal(body, place(statement.id().value())))
                        .bind("claims", CheckedForm.write(statement.claims()).toString())
                        .bind("person", statement.receivedBy().value())
                        .bind("at", Times.utc(statement.receivedAt()))
                        .bind("state", statement.state().name())
                        .bind("rows", counts.rows())
                        .bind("accepted", counts.accepted())
                        .bind("seen", counts.seen())
                        .bind("rejected", counts.rejected())
                        .bind("revised", counts.revised())
                        .bind(
                                "checked",
                                statement
                                        .checked()
                                        .map(checked ->
                                                CheckedForm.write(checked).toString())
                                        .orElse(null))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Statement> withDigest(String account, String digest) {
        return database.read(handle ->
                one(handle.createQuery(WITH_DIGEST).bind("account", account).bind("digest", digest)));
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return database.read(handle -> one(handle.createQuery(FIND).bind("id", id.value())));
    }

    @Override
    public Optional<Statement> lock(StatementId id) {
        return one(database.current().createQuery(LOCK).bind("id", id.value()));
    }

    @Override
    public byte[] body(StatementId id) {
        var sealed = database.read(handle -> handle.createQuery(BODY)
                .bind("id", id.value())
                .map((columns, context) -> new Row(columns).bytes("body_sealed"))
                .one());
        return sealer.open(sealed, place(id.value()));
    }

    @Override
    public List<Statement> list(Optional<Position> after, int limit) {
        return database.read(handle -> {
            var query = after.map(position -> handle.createQuery(LIST)
                            .bind("at", Times.utc(position.receivedAt()))
                            .bind("id", position.id().value()))
                    .orElseGet(() -> handle.createQuery(LIST_FIRST));
            return query.bind("limit", limit)
                    .map((columns, context) -> statement(new Row(columns)))
                    .list();
        });
    }

    @Override
    public void decide(Statement statement, Decided decided) {
        var counts = statement.counts();
        database.write(handle -> handle.createUpdate(DECIDE)
                .bind("id", statement.id().value())
                .bind("state", statement.state().name())
                .bind("person", decided.by().value())
                .bind("at", Times.utc(decided.at()))
                .bind("accepted", counts.accepted())
                .bind("seen", counts.seen())
                .bind("rejected", counts.rejected())
                .bind("revised", counts.revised())
                .execute());
    }

    @Override
    public List<CheckedStatement> checked(String account) {
        return checks.checked(account);
    }

    @Override
    public SeenLines seen(String account, TimeRange range, Collection<String> providerIds) {
        var known = new RememberedLines();
        database.read(handle -> {
            voices.rememberUnder(account, providerIds, known);
            handle.createQuery(IN_RANGE)
                    .bind("account", account)
                    .bind("start", Times.utc(range.start()))
                    .bind("end", Times.utc(range.end().plusSeconds(1)))
                    .setFetchSize(FETCHED)
                    .map((columns, context) -> LineColumns.Told.read(new Row(columns)))
                    .forEach(told -> told.rememberIn(known));
            return known;
        });
        return known;
    }

    @Override
    public void addLines(StatementId statement, List<AcceptedRow> rows) {
        new LineWriter(database.current(), LineSource.STATEMENT, statement).write(rows);
    }

    @Override
    public void vouchFor(Taken taken, Instant at) {
        taken.learnt().forEach(more -> voices.learnt(LineSource.STATEMENT, more, at));
        voices.alsoToldBy(
                LineSource.STATEMENT, taken.seen().stream().map(SeenRow::line).toList(), at);
    }

    @Override
    public void forEachLine(StatementId statement, Consumer<Line> sink) {
        database.read(handle -> {
            handle.createQuery(LINES)
                    .bind("id", statement.value())
                    .setFetchSize(FETCHED)
                    .map((columns, context) -> LineColumns.read(new Row(columns)))
                    .forEach(sink);
            return statement;
        });
    }

    private static Optional<Statement> one(Query query) {
        return query.map((columns, context) -> statement(new Row(columns))).findOne();
    }

    private static Statement statement(Row row) throws SQLException {
        return new Statement(
                new StatementId(row.uuid("id")),
                row.text("account"),
                row.text("name"),
                row.text("digest"),
                CheckedForm.claims(Fields.parse(row.text("claims"))),
                new PersonId(row.uuid("received_by")),
                row.instant("received_at"),
                Statement.State.valueOf(row.text("state")),
                new Statement.Counts(
                        row.integer("row_count"),
                        row.integer("accepted"),
                        row.integer("seen"),
                        row.integer("rejected"),
                        row.integer("revised")),
                row.optionalText("checked").map(text -> CheckedForm.checked(Fields.parse(text))));
    }

    private static String statements(String rest) {
        return """
            select id, account, name, digest, claims, received_by, received_at, state, row_count, accepted, seen, rejected,
                   revised, checked
              from statement
            """ + rest;
    }
}
