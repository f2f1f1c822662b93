package io.miadi.http.identity;

import io.miadi.application.identity.account.AccountUseCases;
import io.miadi.application.identity.key.KeyUseCases;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.identity.people.PeopleUseCases;
import io.miadi.http.caller.Authenticator;
import io.miadi.http.caller.CsrfGuard;
import io.miadi.http.caller.CsrfTokens;
import io.miadi.http.route.Routes;
import java.time.ZoneId;
import java.util.Set;

/** All routes of identity, and the answers to the gatekeeper's questions. */
public final class IdentityRoutes {
    private final UseCases useCases;
    private final ZoneId zone;
    private final Set<String> ownOrigins;
    private final boolean sendsMail;

    /** What identity can do, topic by topic. */
    public record UseCases(LoginUseCases logins, AccountUseCases accounts, PeopleUseCases people, KeyUseCases keys) {}

    /**
     * @param zone of the practice, whose offset times in answers carry
     * @param ownOrigins from which browsers may sign in, as browsers spell them
     * @param sendsMail whether the links that people wait for can leave; without it, whoever asks for one is told so
     */
    public IdentityRoutes(UseCases useCases, ZoneId zone, Set<String> ownOrigins, boolean sendsMail) {
        this.sendsMail = sendsMail;
        this.useCases = useCases;
        this.zone = zone;
        this.ownOrigins = Set.copyOf(ownOrigins);
    }

    public void addTo(Routes routes) {
        var times = new Times(zone);
        var csrf = new CsrfGuard(ownOrigins, csrfTokens());
        new SignInRoutes(useCases.logins(), csrf, times).addTo(routes);
        new AccountRoutes(useCases.accounts(), sendsMail).addTo(routes);
        new OwnProfileRoutes(useCases.accounts(), useCases.logins()).addTo(routes);
        new OwnLoginRoutes(useCases.logins(), times).addTo(routes);
        new UserRoutes(useCases.people(), useCases.logins(), times, sendsMail).addTo(routes);
        new PractitionerRoutes(useCases.people().listPractitioners()).addTo(routes);
        new ClientRoutes(useCases.people()).addTo(routes);
        new ApiKeyRoutes(useCases.keys(), times).addTo(routes);
    }

    public Authenticator authenticator() {
        return new LoginAuthenticator(useCases.logins().authenticate());
    }

    public CsrfTokens csrfTokens() {
        return new LoginCsrfTokens(useCases.logins().formTokens());
    }
}
