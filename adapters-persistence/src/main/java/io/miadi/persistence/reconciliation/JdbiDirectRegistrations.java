package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.channel.DirectProvider.Answer;
import io.miadi.application.reconciliation.channel.DirectProvider.State;
import io.miadi.application.reconciliation.channel.DirectProvider.WhenSilent;
import io.miadi.application.reconciliation.channel.DirectRegistration;
import io.miadi.application.reconciliation.channel.DirectRegistrations;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Requests to be told of direct payments, one row each. */
public final class JdbiDirectRegistrations implements DirectRegistrations {
    private static final StatementBook BOOK = new StatementBook("direct-registrations");
    private static final String ASKED = "ASKED";

    private static final String ADD = BOOK.add("add", """
            insert into direct_registration (id, hook_id, account, short_code, base_url, when_silent, requested_by, requested_at,
                                             state)
            values (:id, :hook, :account, :shortCode, :baseUrl, :whenSilent, :person, :at, 'ASKED')
            """);

    private static final String ANSWERED = BOOK.add("answered", """
            update direct_registration
               set state = :state, words = :words, answered_at = :at
             where id = :id
            """);

    private static final String LATEST = BOOK.add("latest", registrations(""));
    private static final String LATEST_DONE = BOOK.add("latestDone", registrations("and state = 'DONE'"));

    private final DatabaseSession database;

    public JdbiDirectRegistrations(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(DirectRegistration asked, UUID hook) {
        var setting = asked.setting();
        database.write(handle -> handle.createUpdate(ADD)
                .bind("id", asked.id())
                .bind("hook", hook)
                .bind("account", setting.account())
                .bind("shortCode", setting.shortCode())
                .bind("baseUrl", setting.baseUrl())
                .bind("whenSilent", setting.whenSilent().name())
                .bind("person", asked.by().value())
                .bind("at", Times.utc(asked.askedAt()))
                .execute());
    }

    @Override
    public void answered(DirectRegistration registration, Instant at) {
        var answer = registration.answer().orElseThrow();
        database.write(handle -> handle.createUpdate(ANSWERED)
                .bind("id", registration.id())
                .bind("state", answer.state().name())
                .bind("words", Texts.storable(answer.words()))
                .bind("at", Times.utc(at))
                .execute());
    }

    @Override
    public Optional<DirectRegistration> latest(String account) {
        return one(LATEST, account);
    }

    @Override
    public Optional<DirectRegistration> latestDone(String account) {
        return one(LATEST_DONE, account);
    }

    private Optional<DirectRegistration> one(String sql, String account) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("account", account)
                .map((columns, context) -> read(new Row(columns)))
                .findOne());
    }

    private static DirectRegistration read(Row row) throws SQLException {
        var state = row.text("state");
        return new DirectRegistration(
                row.uuid("id"),
                new DirectRegistration.Setting(
                        row.text("account"),
                        row.text("short_code"),
                        row.text("base_url"),
                        WhenSilent.valueOf(row.text("when_silent"))),
                new PersonId(row.uuid("requested_by")),
                row.instant("requested_at"),
                state.equals(ASKED)
                        ? Optional.empty()
                        : Optional.of(new Answer(State.valueOf(state), row.text("words"))));
    }

    private static String registrations(String rest) {
        return """
            select id, account, short_code, base_url, when_silent, requested_by, requested_at, state, words
              from direct_registration
             where account = :account %s
             order by requested_at desc, id desc
             limit 1
            """.formatted(rest);
    }
}
