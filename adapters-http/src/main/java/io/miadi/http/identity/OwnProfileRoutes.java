package io.miadi.http.identity;

import io.miadi.application.identity.account.AccountUseCases;
import io.miadi.application.identity.account.ChangePassword;
import io.miadi.application.identity.account.EditOwnProfile;
import io.miadi.application.identity.account.RequestEmailChange;
import io.miadi.application.identity.login.ConfirmPassword;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.LoginKind;
import io.miadi.http.identity.Fields.Field;
import io.miadi.http.language.Wording;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code me}: what somebody says of themselves, their password and their address. */
final class OwnProfileRoutes {
    private static final RatePolicy PROVING = RatePolicy.perAccount("password-proof", 10, Duration.ofMinutes(1));

    private final AccountUseCases accounts;
    private final LoginUseCases logins;

    OwnProfileRoutes(AccountUseCases accounts, LoginUseCases logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    /** @param csrfToken a fresh one, for a page that was loaded again; none for API clients */
    record MeView(PersonView person, @Nullable String csrfToken) {}

    record EditBody(
            @Nullable String name,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String phone) {}

    record EmailBody(String email) {}

    record PasswordBody(String present, String next) {
        @Override
        public String toString() {
            return "PasswordBody[***]";
        }
    }

    record ProofBody(String password) {
        @Override
        public String toString() {
            return "ProofBody[***]";
        }
    }

    void addTo(Routes routes) {
        routes.add(Route.get("/api/v1/me", Access.SIGNED_IN, this::show));
        routes.add(Route.patch("/api/v1/me", Access.SIGNED_IN, this::edit));
        routes.add(Route.post("/api/v1/me/email", Access.SIGNED_IN, this::changeEmail));
        routes.add(Route.put("/api/v1/me/password", Access.SIGNED_IN, this::changePassword)
                .limitedBy(PROVING));
        routes.add(Route.post("/api/v1/me/authentication", Access.SIGNED_IN, this::confirm)
                .limitedBy(PROVING));
    }

    private Answer show(Call call) {
        var caller = call.signedIn();
        return accounts.findOwnProfile()
                .handle(LoginAuthenticator.principal(caller))
                .map(person -> Answer.ok(view(person, caller)))
                .orElseGet(Refusals::notFound);
    }

    private MeView view(Person person, Caller.SignedIn caller) {
        var csrfToken = caller.kind() == LoginKind.COOKIE
                ? logins.formTokens().issue(LoginId.parse(caller.loginId())).reveal()
                : null;
        return new MeView(PersonView.of(person), csrfToken);
    }

    private Answer edit(Call call) {
        var body = call.body(EditBody.class);
        var fields = new Fields();
        var change = new EditOwnProfile.Change(
                fields.read(Field.NAME, body.name(), PersonName::parse),
                fields.read(Field.LANGUAGE, body.language(), Language::ofTag),
                fields.read(Field.ZONE, body.zone(), Fields::zone),
                fields.read(Field.PHONE, body.phone(), PhoneNumber::parse));
        fields.insist();
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (accounts.editOwnProfile().handle(new EditOwnProfile.Command(who, change))) {
            case EditOwnProfile.Outcome.Edited(var person) -> Answer.ok(view(person, call.signedIn()));
            case EditOwnProfile.Outcome.NotFresh() -> Refusals.notFresh();
            case EditOwnProfile.Outcome.Conflict() -> Refusals.stale();
        };
    }

    private Answer changeEmail(Call call) {
        var fields = new Fields();
        var email = fields.read(Field.EMAIL, call.body(EmailBody.class).email(), EmailAddress::parse);
        fields.insist();
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (accounts.requestEmailChange().handle(new RequestEmailChange.Command(who, email.orElseThrow()))) {
            case ACCEPTED -> Answer.accepted(AccountRoutes.MailView.LOOK);
            case NOT_FRESH -> Refusals.notFresh();
        };
    }

    private Answer changePassword(Call call) {
        var body = call.body(PasswordBody.class);
        var who = LoginAuthenticator.principal(call.signedIn());
        var command = new ChangePassword.Command(
                who,
                Secret.of(body.present()),
                Secret.of(body.next()),
                call.address().getHostAddress());
        return switch (accounts.changePassword().handle(command)) {
            case ChangePassword.Outcome.Changed() -> Answer.noContent();
            case ChangePassword.Outcome.Refused() -> wrongPassword();
            case ChangePassword.Outcome.PasswordRefused(var flaw) -> Refusals.weakPassword("next", flaw);
            case ChangePassword.Outcome.Wait(var delay) -> Refusals.wait(delay);
            case ChangePassword.Outcome.Busy() -> Refusals.busy();
        };
    }

    private Answer confirm(Call call) {
        var who = LoginAuthenticator.principal(call.signedIn());
        var password = Secret.of(call.body(ProofBody.class).password());
        var command = new ConfirmPassword.Command(who, password, call.address().getHostAddress());
        return switch (logins.confirmPassword().handle(command)) {
            case ConfirmPassword.Outcome.Confirmed() -> Answer.noContent();
            case ConfirmPassword.Outcome.Refused() -> wrongPassword();
            case ConfirmPassword.Outcome.Wait(var delay) -> Refusals.wait(delay);
            case ConfirmPassword.Outcome.Busy() -> Refusals.busy();
        };
    }

    /** Forbidden rather than unauthenticated: the caller is signed in and stays so. */
    private static Answer wrongPassword() {
        var words = new Wording("This is not your password.", "Hili si nenosiri lako.");
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN, new FieldError("password", "invalid", words)));
    }
}
