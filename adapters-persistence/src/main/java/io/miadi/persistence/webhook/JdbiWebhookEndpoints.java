package io.miadi.persistence.webhook;

import io.miadi.application.secret.Sealer;
import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.application.webhook.WebhookEndpoints;
import io.miadi.application.webhook.WebhookType;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** Endpoints as rows, each with its sealed secrets. One that was removed stays for its log, and is never found. */
public final class JdbiWebhookEndpoints implements WebhookEndpoints {
    private static final StatementBook BOOK = new StatementBook("webhook-endpoints");

    private static final String ADD = BOOK.add("add", """
            insert into webhook_endpoint (id, url, types, description, secret_sealed, created_by, created_at)
            values (:endpoint, :url, :types, :words, :sealed, :person, :at)
            """);

    private static final String LIST = BOOK.add("list", endpoints(" order by created_at, id"));

    private static final String FIND = BOOK.add("find", endpoints(" and id = :endpoint"));

    private static final String LOCK = BOOK.add("lock", endpoints(" and id = :endpoint for no key update"));

    private static final String REPLACE = BOOK.add("replace", """
            update webhook_endpoint
               set url = :url, types = :types, description = :words, failing_since = cast(:failingSince as timestamptz),
                   paused_at = cast(:pausedAt as timestamptz), disabled_at = cast(:disabledAt as timestamptz),
                   disabled_reason = :reason
             where id = :endpoint
            """);

    private static final String SEALED = BOOK.add("sealed", """
            select secret_sealed
              from webhook_endpoint
             where id = :endpoint
            """);

    private static final String ROTATE = BOOK.add("rotate", """
            update webhook_endpoint
               set secret_sealed = :sealed, former_sealed = :formerSealed, former_until = :until
             where id = :endpoint
            """);

    private static final String REMOVE = BOOK.add("remove", """
            update webhook_endpoint
               set disabled_at = :at, disabled_reason = 'REMOVED', paused_at = null, failing_since = null
             where id = :endpoint and disabled_reason is distinct from 'REMOVED'
            """);

    /** What waits for an endpoint that is no more will never go. */
    private static final String GIVE_UP = BOOK.add("giveUp", """
            update webhook_delivery
               set state = 'FAILED', next_at = null, leased = false
             where endpoint_id = :endpoint and next_at is not null
            """);

    private final DatabaseSession database;
    private final Secrets secrets;

    public JdbiWebhookEndpoints(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.secrets = new Secrets(sealer);
    }

    public static StatementBook book() {
        return BOOK;
    }

    private static String endpoints(String rest) {
        return """
            select id, url, types, description, created_by, created_at, failing_since, paused_at, disabled_at, disabled_reason
              from webhook_endpoint
             where disabled_reason is distinct from 'REMOVED'
            """ + rest;
    }

    @Override
    public void add(WebhookEndpoint endpoint, Secret secret) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("endpoint", endpoint.id())
                .bind("url", endpoint.settings().url().toString())
                .bind("types", types(endpoint.settings()))
                .bind("words", endpoint.settings().description())
                .bind("sealed", secrets.seal(endpoint.id(), secret))
                .bind("person", endpoint.createdBy().value())
                .bind("at", Times.utc(endpoint.createdAt()))
                .execute());
    }

    private static String[] types(Settings settings) {
        return settings.types().stream().map(WebhookType::wire).sorted().toArray(String[]::new);
    }

    @Override
    public List<WebhookEndpoint> list() {
        return database.read(handle -> read(handle.createQuery(LIST)));
    }

    @Override
    public Optional<WebhookEndpoint> find(UUID id) {
        return database.read(handle ->
                read(handle.createQuery(FIND).bind("endpoint", id)).stream().findFirst());
    }

    @Override
    public Optional<WebhookEndpoint> lock(UUID id) {
        return read(database.current().createQuery(LOCK).bind("endpoint", id)).stream()
                .findFirst();
    }

    private static List<WebhookEndpoint> read(Query query) {
        return query.map((columns, context) -> endpoint(new Row(columns))).list();
    }

    private static WebhookEndpoint endpoint(Row row) throws SQLException {
        var settings = new Settings(
                URI.create(row.text("url")),
                types((String[]) row.columns().getArray("types").getArray()),
                row.text("description"));
        return new WebhookEndpoint(
                row.uuid("id"),
                settings,
                new PersonId(row.uuid("created_by")),
                row.instant("created_at"),
                StandingColumns.standing(row));
    }

    /** A type that only another version knows is left out. */
    private static Set<WebhookType> types(String[] wire) {
        return Stream.of(wire).flatMap(type -> WebhookType.parse(type).stream()).collect(Collectors.toSet());
    }

    @Override
    public void replace(WebhookEndpoint endpoint) {
        var standing = StandingColumns.of(endpoint.standing());
        database.write(handle -> handle.createUpdate(REPLACE)
                .bind("endpoint", endpoint.id())
                .bind("url", endpoint.settings().url().toString())
                .bind("types", types(endpoint.settings()))
                .bind("words", endpoint.settings().description())
                .bind("failingSince", Times.utc(standing.failingSince()))
                .bind("pausedAt", Times.utc(standing.pausedAt()))
                .bind("disabledAt", Times.utc(standing.disabledAt()))
                .bind("reason", standing.reason().orElse(null))
                .execute());
    }

    @Override
    public void rotate(UUID id, Secret next, Instant formerUntil) {
        var handle = database.current();
        var present = handle.createQuery(SEALED)
                .bind("endpoint", id)
                .map((columns, context) -> new Row(columns).bytes("secret_sealed"))
                .one();
        handle.createUpdate(ROTATE)
                .bind("endpoint", id)
                .bind("sealed", secrets.seal(id, next))
                .bind("formerSealed", secrets.retire(id, present))
                .bind("until", Times.utc(formerUntil))
                .execute();
    }

    @Override
    public boolean remove(UUID id, Instant at) {
        var handle = database.current();
        int removed = handle.createUpdate(REMOVE)
                .bind("endpoint", id)
                .bind("at", Times.utc(at))
                .execute();
        handle.createUpdate(GIVE_UP).bind("endpoint", id).execute();
        return removed == 1;
    }
}
