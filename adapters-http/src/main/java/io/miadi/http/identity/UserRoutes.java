package io.miadi.http.identity;

import io.miadi.application.identity.login.EndLoginsOf;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.identity.people.ChangeRoles;
import io.miadi.application.identity.people.ChangeStanding;
import io.miadi.application.identity.people.InviteUser;
import io.miadi.application.identity.people.ListPeople.Group;
import io.miadi.application.identity.people.PeopleUseCases;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Standing;
import io.miadi.http.identity.Fields.Field;
import io.miadi.http.language.Wording;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code users}: those who work here, their invitations, roles and logins. */
final class UserRoutes {
    private static final Duration LATER = Duration.ofHours(1);
    private static final RatePolicy INVITING = RatePolicy.perAccount("invitations", 30, Duration.ofHours(1));

    private final PeopleUseCases people;
    private final LoginUseCases logins;
    private final OwnLoginRoutes loginLists;
    private final PeopleLists users;
    private final boolean sendsMail;

    UserRoutes(PeopleUseCases people, LoginUseCases logins, Times times, boolean sendsMail) {
        this.sendsMail = sendsMail;
        this.people = people;
        this.logins = logins;
        loginLists = new OwnLoginRoutes(logins, times);
        users = new PeopleLists(people, Group.WORKERS, "users");
    }

    record InvitationBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable List<String> roles) {}

    record RolesBody(List<String> roles) {}

    /** @param personId who the invited person will be */
    record InvitationView(UUID personId) {}

    void addTo(Routes routes) {
        var owners = Set.of(Access.OWNER);
        routes.add(Route.get("/api/v1/users", Access.ADMINS, users::list));
        routes.add(Route.get("/api/v1/users/{id}", Access.ADMINS, users::show));
        routes.add(Route.post("/api/v1/users/invitations", Access.ADMINS, this::invite)
                .limitedBy(INVITING));
        routes.add(Route.put("/api/v1/users/{id}/roles", owners, this::changeRoles));
        routes.add(Route.post("/api/v1/users/{id}/deactivation", Access.ADMINS, call -> stand(call, Standing.INACTIVE))
                .taking(BodyRule.NONE));
        routes.add(Route.post("/api/v1/users/{id}/activation", Access.ADMINS, call -> stand(call, Standing.ACTIVE))
                .taking(BodyRule.NONE));
        routes.add(Route.get(
                "/api/v1/users/{id}/logins",
                Access.ADMINS,
                call -> loginLists.list(call, new PersonId(call.id("id")))));
        routes.add(Route.delete("/api/v1/users/{id}/logins", Access.ADMINS, this::endLogins));
    }

    private Answer invite(Call call) {
        var body = call.body(InvitationBody.class);
        var fields = new Fields().requiring(Field.EMAIL, body.email());
        var roles = fields.roles("roles", body.roles());
        var profile = new ProfileBody(body.name(), body.email(), body.phone(), body.language(), null).read(fields);
        if (!sendsMail) {
            return Refusals.noMailToInvite();
        }
        var who = LoginAuthenticator.principal(call.signedIn());
        var command =
                new InviteUser.Command(who, profile.contact().email().orElseThrow(), profile, roles.orElseThrow());
        return switch (people.inviteUser().handle(command)) {
            case InviteUser.Outcome.Invited(var person) -> Answer.accepted(new InvitationView(person.value()));
            case InviteUser.Outcome.NotAllowed() -> Refusals.forbidden();
            case InviteUser.Outcome.HasAccount() ->
                Answer.problem(Problem.of(ProblemType.CONFLICT)
                        .saying(new Wording(
                                "This address has an account; an owner can give it a role.",
                                "Anwani hii ina akaunti; mmiliki anaweza kuipa wajibu.")));
            case InviteUser.Outcome.TooManyLinks() -> Refusals.wait(LATER);
        };
    }

    private Answer changeRoles(Call call) {
        var fields = new Fields();
        var roles = fields.roles("roles", call.body(RolesBody.class).roles());
        fields.insist();
        var who = LoginAuthenticator.principal(call.signedIn());
        var command = new ChangeRoles.Command(who, new PersonId(call.id("id")), roles.orElseThrow());
        return switch (people.changeRoles().handle(command)) {
            case CHANGED, UNCHANGED -> Answer.noContent();
            case NOT_FOUND -> Refusals.notFound();
            case NOT_ALLOWED -> Refusals.forbidden();
            case LAST_OWNER -> lastOwner();
            case CONFLICT -> Refusals.stale();
        };
    }

    private Answer stand(Call call, Standing standing) {
        var who = LoginAuthenticator.principal(call.signedIn());
        var command = new ChangeStanding.Command(who, new PersonId(call.id("id")), standing);
        return switch (people.changeStanding().handle(command)) {
            case CHANGED, UNCHANGED -> Answer.noContent();
            case NOT_FOUND -> Refusals.notFound();
            case NOT_ALLOWED -> Refusals.forbidden();
            case LAST_OWNER -> lastOwner();
            case CONFLICT -> Refusals.stale();
        };
    }

    private static Answer lastOwner() {
        return Answer.problem(Problem.of(ProblemType.CONFLICT)
                .saying(new Wording(
                        "The last owner stays; make another owner first.",
                        "Mmiliki wa mwisho hubaki; weka mmiliki mwingine kwanza.")));
    }

    private Answer endLogins(Call call) {
        var who = LoginAuthenticator.principal(call.signedIn());
        var command = new EndLoginsOf.Command(who, new PersonId(call.id("id")));
        return switch (logins.endLoginsOf().handle(command)) {
            case ENDED -> Answer.noContent();
            case NOT_FOUND -> Refusals.notFound();
            case NOT_ALLOWED -> Refusals.forbidden();
        };
    }
}
