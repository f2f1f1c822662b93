package io.miadi.http.identity;

import io.miadi.application.identity.account.AccountUseCases;
import io.miadi.application.identity.account.ConfirmEmailChange;
import io.miadi.application.identity.account.OpenAccount;
import io.miadi.application.identity.account.RegisterClient;
import io.miadi.application.identity.account.RequestPasswordReset;
import io.miadi.application.identity.account.ResetPassword;
import io.miadi.application.secret.Secret;
import io.miadi.http.identity.Fields.Field;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registration, verification, invitations and the reset of passwords: routes for people who are not signed in. */
final class AccountRoutes {
    private static final RatePolicy ASKING = RatePolicy.perAddress("account-mail", 20, Duration.ofMinutes(10));
    private static final RatePolicy FOLLOWING = RatePolicy.perAddress("account-link", 60, Duration.ofMinutes(10));

    private final AccountUseCases accounts;
    private final boolean sendsMail;

    AccountRoutes(AccountUseCases accounts, boolean sendsMail) {
        this.sendsMail = sendsMail;
        this.accounts = accounts;
    }

    record RegistrationBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String zone) {}

    record ResetBody(String email) {}

    /** @param password for a link that opens an account; none for one that confirms a new address */
    record VerificationBody(String token, @Nullable String password) {
        @Override
        public String toString() {
            return "VerificationBody[***]";
        }
    }

    record NewPasswordBody(String token, String password) {
        @Override
        public String toString() {
            return "NewPasswordBody[***]";
        }
    }

    /** The same for everybody, so that it tells nobody who has an account. */
    record MailView(String next) {
        static final MailView LOOK = new MailView("look-into-your-mailbox");
    }

    void addTo(Routes routes) {
        var open = Set.of(Access.PUBLIC);
        routes.add(Route.post("/api/v1/auth/registration", open, this::register).limitedBy(ASKING));
        routes.add(Route.post("/api/v1/auth/password-reset", open, this::askForReset)
                .limitedBy(ASKING));
        routes.add(Route.post("/api/v1/auth/password-reset/confirmation", open, this::reset)
                .limitedBy(FOLLOWING));
        routes.add(Route.post("/api/v1/auth/verification", open, this::verify).limitedBy(FOLLOWING));
        routes.add(Route.post("/api/v1/users/invitations/acceptance", open, this::acceptInvitation)
                .limitedBy(FOLLOWING));
    }

    private Answer register(Call call) {
        var body = call.body(RegistrationBody.class);
        var profile = new ProfileBody(body.name(), body.email(), body.phone(), body.language(), body.zone())
                .read(new Fields().requiring(Field.EMAIL, body.email()));
        if (!sendsMail) {
            return Refusals.noMail();
        }
        var email = profile.contact().email().orElseThrow();
        var command = new RegisterClient.Command(email, profile);
        return switch (accounts.registerClient().handle(command)) {
            case ACCEPTED -> Answer.accepted(MailView.LOOK);
        };
    }

    private Answer askForReset(Call call) {
        var body = call.body(ResetBody.class);
        if (!sendsMail) {
            return Refusals.noMail();
        }
        var command = new RequestPasswordReset.Command(body.email());
        return switch (accounts.requestPasswordReset().handle(command)) {
            case ACCEPTED -> Answer.accepted(MailView.LOOK);
        };
    }

    private Answer reset(Call call) {
        var body = call.body(NewPasswordBody.class);
        var command = new ResetPassword.Command(Secret.of(body.token()), Secret.of(body.password()));
        return switch (accounts.resetPassword().handle(command)) {
            case ResetPassword.Outcome.Changed() -> Answer.noContent();
            case ResetPassword.Outcome.LinkRefused() -> Refusals.linkRefused();
            case ResetPassword.Outcome.PasswordRefused(var flaw) -> Refusals.weakPassword("password", flaw);
            case ResetPassword.Outcome.Busy() -> Refusals.busy();
        };
    }

    private Answer verify(Call call) {
        var body = call.body(VerificationBody.class);
        var token = Secret.of(body.token());
        return body.password() == null ? confirmAddress(token) : open(token, Secret.of(body.password()));
    }

    private Answer confirmAddress(Secret token) {
        return switch (accounts.confirmEmailChange().handle(token)) {
            case ConfirmEmailChange.Outcome.CHANGED -> Answer.noContent();
            case ConfirmEmailChange.Outcome.PASSWORD_NEEDED ->
                Answer.problem(Problem.of(ProblemType.INVALID_REQUEST, FieldError.required("password")));
            case ConfirmEmailChange.Outcome.LINK_REFUSED -> Refusals.linkRefused();
        };
    }

    private Answer acceptInvitation(Call call) {
        var body = call.body(NewPasswordBody.class);
        return open(Secret.of(body.token()), Secret.of(body.password()));
    }

    private Answer open(Secret token, Secret password) {
        return switch (accounts.openAccount().handle(new OpenAccount.Command(token, password))) {
            case OpenAccount.Outcome.Opened _ -> Answer.noContent();
            case OpenAccount.Outcome.LinkRefused() -> Refusals.linkRefused();
            case OpenAccount.Outcome.PasswordRefused(var flaw) -> Refusals.weakPassword("password", flaw);
            case OpenAccount.Outcome.Busy() -> Refusals.busy();
        };
    }
}
