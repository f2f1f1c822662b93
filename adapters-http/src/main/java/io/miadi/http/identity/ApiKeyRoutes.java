package io.miadi.http.identity;

import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.key.CreateApiKey;
import io.miadi.application.identity.key.KeyUseCases;
import io.miadi.application.identity.key.ListApiKeys;
import io.miadi.application.identity.key.RevokeApiKey;
import io.miadi.domain.identity.ApiKey;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.http.language.Wording;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code api-keys}: keys of machines, for owners. */
final class ApiKeyRoutes {
    private final KeyUseCases keys;
    private final Times times;

    ApiKeyRoutes(KeyUseCases keys, Times times) {
        this.keys = keys;
        this.times = times;
    }

    record NewKeyBody(String label, List<String> roles) {}

    record KeyView(
            UUID id,
            String prefix,
            String label,
            List<String> roles,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime lastUsedAt) {}

    /** @param secret the whole key, shown this once */
    record CreatedKeyView(KeyView key, String secret) {
        @Override
        public String toString() {
            return "CreatedKeyView[" + key.id() + "]";
        }
    }

    void addTo(Routes routes) {
        var owners = Set.of(Access.OWNER);
        routes.add(Route.get("/api/v1/api-keys", owners, this::list));
        routes.add(Route.post("/api/v1/api-keys", owners, this::create));
        routes.add(Route.delete("/api/v1/api-keys/{id}", owners, this::revoke));
    }

    private Answer list(Call call) {
        return switch (keys.listApiKeys().handle(LoginAuthenticator.principal(call.signedIn()))) {
            case ListApiKeys.Outcome.Found(var found) ->
                Answer.ok(new PageView<>(found.stream().map(this::view).toList(), null));
            case ListApiKeys.Outcome.NotAllowed() -> Refusals.forbidden();
        };
    }

    private Answer create(Call call) {
        var body = call.body(NewKeyBody.class);
        var fields = new Fields();
        var label = fields.read(Fields.Field.LABEL, body.label(), ApiKeyRoutes::label);
        var roles = fields.roles("roles", body.roles());
        fields.insist();
        var who = LoginAuthenticator.principal(call.signedIn());
        var command = new CreateApiKey.Command(who, label.orElseThrow(), roles.orElseThrow());
        return switch (keys.createApiKey().handle(command)) {
            case CreateApiKey.Outcome.Created(var key, var secret) -> {
                var view = new CreatedKeyView(view(key, Optional.empty()), secret.reveal());
                yield Answer.created("/api/v1/api-keys/" + key.id(), view);
            }
            case CreateApiKey.Outcome.NotAllowed() -> Refusals.forbidden();
            case CreateApiKey.Outcome.NotFresh() -> Refusals.notFresh();
            case CreateApiKey.Outcome.TooMany() ->
                Answer.problem(Problem.of(ProblemType.CONFLICT)
                        .saying(new Wording(
                                "Revoke keys that are not used first.", "Batilisha funguo zisizotumika kwanza.")));
        };
    }

    private static Optional<String> label(String text) {
        boolean fits = !text.isBlank() && text.length() <= ApiKey.MAX_LABEL;
        return fits ? Optional.of(text.strip()) : Optional.empty();
    }

    private Answer revoke(Call call) {
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (keys.revokeApiKey().handle(new RevokeApiKey.Command(who, new ApiKeyId(call.id("id"))))) {
            case REVOKED -> Answer.noContent();
            case NOT_FOUND -> Refusals.notFound();
            case NOT_ALLOWED -> Refusals.forbidden();
        };
    }

    private KeyView view(ApiKeys.Used used) {
        return view(used.key(), used.lastUsedAt().map(times::shown));
    }

    private KeyView view(ApiKey key, Optional<OffsetDateTime> lastUsedAt) {
        var roles = key.scopes().all().stream().map(Fields::nameOf).toList();
        return new KeyView(
                key.id().value(),
                key.prefix(),
                key.label(),
                roles,
                times.shown(key.createdAt()),
                lastUsedAt.orElse(null));
    }
}
