package io.miadi.persistence.webhook;

import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.application.secret.Secret;
import io.miadi.application.webhook.WebhookEndpoint;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Endpoints as rows, each with its sealed secret. */
public final class JdbiWebhookEndpoints implements WebhookEndpoints {
    private static final StatementBook BOOK = new StatementBook("webhook-endpoints");

    private static final String ADD = BOOK.add("add", """
            insert into webhook_endpoint (id, url, types, secret_sealed, created_by, created_at)
            values (:endpoint, :url, :types, :sealed, :person, :at)
            """);

    private static final String LIST = BOOK.add("list", """
            select id, url, types, created_by, created_at
              from webhook_endpoint
             where disabled_at is null
             order by created_at, id
            """);

    private static final String DISABLE = BOOK.add("disable", """
            update webhook_endpoint
               set disabled_at = :at, disabled_reason = :reason
             where id = :endpoint and disabled_at is null
            """);

    /** What waits for an endpoint that is told nothing more will never go. */
    private static final String GIVE_UP = BOOK.add("giveUp", """
            update webhook_delivery
               set state = 'FAILED', next_at = null
             where endpoint_id = :endpoint and next_at is not null
            """);

    private final DatabaseSession database;
    private final Sealer sealer;

    public JdbiWebhookEndpoints(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public static StatementBook book() {
        return BOOK;
    }

    static SealedPlace place(UUID endpoint) {
        return new SealedPlace("webhook_endpoint", "secret_sealed", endpoint.toString());
    }

    @Override
    public void add(WebhookEndpoint endpoint, Secret secret) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("endpoint", endpoint.id())
                .bind("url", endpoint.url().toString())
                .bind("types", endpoint.types().stream().map(WebhookType::wire).toArray(String[]::new))
                .bind("sealed", sealer.seal(secret.bytes(), place(endpoint.id())))
                .bind("person", endpoint.createdBy().value())
                .bind("at", Times.utc(endpoint.createdAt()))
                .execute());
    }

    @Override
    public List<WebhookEndpoint> list() {
        return database.read(handle -> handle.createQuery(LIST)
                .map((columns, context) -> endpoint(new Row(columns)))
                .list());
    }

    private static WebhookEndpoint endpoint(Row row) throws SQLException {
        return new WebhookEndpoint(
                row.uuid("id"),
                URI.create(row.text("url")),
                types((String[]) row.columns().getArray("types").getArray()),
                new PersonId(row.uuid("created_by")),
                row.instant("created_at"));
    }

    /** A type that only another version knows is left out. */
    private static Set<WebhookType> types(String[] wire) {
        return Stream.of(wire).flatMap(type -> WebhookType.parse(type).stream()).collect(Collectors.toSet());
    }

    @Override
    public boolean disable(UUID id, Why why, Instant at) {
        var handle = database.current();
        int disabled = handle.createUpdate(DISABLE)
                .bind("endpoint", id)
                .bind("reason", why.name())
                .bind("at", Times.utc(at))
                .execute();
        handle.createUpdate(GIVE_UP).bind("endpoint", id).execute();
        return disabled == 1;
    }
}
