package io.miadi.http.identity;

import io.miadi.application.identity.people.CreateClient;
import io.miadi.application.identity.people.EditClient;
import io.miadi.application.identity.people.ListPeople.Group;
import io.miadi.application.identity.people.PeopleUseCases;
import io.miadi.domain.identity.PersonId;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import org.jspecify.annotations.Nullable;

/** {@code clients}: the records of clients, with or without an account, as the desk keeps them. */
final class ClientRoutes {
    private final PeopleUseCases people;
    private final PeopleLists clients;

    ClientRoutes(PeopleUseCases people) {
        this.people = people;
        clients = new PeopleLists(people, Group.CLIENTS, "clients");
    }

    /** @param version of the record that was edited */
    record EditBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String zone,
            long version) {}

    void addTo(Routes routes) {
        routes.add(Route.get("/api/v1/clients", Access.DESK, clients::list));
        routes.add(Route.post("/api/v1/clients", Access.DESK, this::create));
        routes.add(Route.get("/api/v1/clients/{id}", Access.DESK, clients::show));
        routes.add(Route.put("/api/v1/clients/{id}", Access.DESK, this::edit));
    }

    private Answer create(Call call) {
        var profile = call.body(ProfileBody.class).read(new Fields());
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (people.createClient().handle(new CreateClient.Command(who, profile))) {
            case CreateClient.Outcome.Created(var client) ->
                Answer.created("/api/v1/clients/" + client.id(), PersonView.of(client));
            case CreateClient.Outcome.NotAllowed() -> Refusals.forbidden();
        };
    }

    private Answer edit(Call call) {
        var body = call.body(EditBody.class);
        var profile = new ProfileBody(body.name(), body.email(), body.phone(), body.language(), body.zone())
                .read(new Fields());
        var who = LoginAuthenticator.principal(call.signedIn());
        var command = new EditClient.Command(who, new PersonId(call.id("id")), profile, body.version());
        return switch (people.editClient().handle(command)) {
            case EditClient.Outcome.Edited(var client) -> Answer.ok(PersonView.of(client));
            case EditClient.Outcome.NotFound() -> Refusals.notFound();
            case EditClient.Outcome.NotAllowed() -> Refusals.forbidden();
            case EditClient.Outcome.Conflict() -> Refusals.stale();
            case EditClient.Outcome.EmailIsTheirs() ->
                Answer.problem(Problem.of(ProblemType.CONFLICT)
                        .saying(new Wording(
                                "The client has an account and changes the address there.",
                                "Mteja ana akaunti na hubadilisha anwani huko.")));
        };
    }
}
