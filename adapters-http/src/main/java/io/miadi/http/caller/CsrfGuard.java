package io.miadi.http.caller;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes that a foreign page made a browser send (security rule AUTH-4). Requests that carry their own proof (bearer
 * tokens, API keys, providers' callbacks) never come here.
 */
public final class CsrfGuard {
    private final Set<String> ownOrigins;
    private final CsrfTokens tokens;

    /** @param ownOrigins scheme, host and port exactly as browsers send them, such as {@code https://book.example.org} */
    public CsrfGuard(Set<String> ownOrigins, CsrfTokens tokens) {
        this.ownOrigins = Set.copyOf(ownOrigins);
        this.tokens = tokens;
    }

    /** What a browser says about where a request comes from. */
    public record Provenance(
            @Nullable String fetchSite,
            @Nullable String origin,
            @Nullable String token) {}

    /** What is missing or wrong about a refused request, for whoever writes the page that sent it. */
    public enum Flaw {
        ORIGIN_MISSING,
        ORIGIN_FOREIGN,
        TOKEN_MISSING,
        TOKEN_FOREIGN
    }

    /** Empty for what {@link #isMeantBy} accepts. */
    public Optional<Flaw> flaw(Caller.SignedIn caller, Provenance claim) {
        if (isMeantBy(caller, claim)) {
            return Optional.empty();
        }
        return originFlaw(claim).or(() -> Optional.of(claim.token() == null ? Flaw.TOKEN_MISSING : Flaw.TOKEN_FOREIGN));
    }

    /** Empty for what {@link #comesFromUs} accepts. */
    public Optional<Flaw> originFlaw(Provenance claim) {
        if (comesFromUs(claim)) {
            return Optional.empty();
        }
        boolean silent = claim.fetchSite() == null && claim.origin() == null;
        return Optional.of(silent ? Flaw.ORIGIN_MISSING : Flaw.ORIGIN_FOREIGN);
    }

    /** For routes that set the cookie: nobody is signed in yet, so there is no token to compare. */
    public boolean comesFromUs(Provenance claim) {
        if (claim.fetchSite() == null && claim.origin() == null) {
            return false;
        }
        boolean site = claim.fetchSite() == null
                || claim.fetchSite().equals("same-origin")
                || claim.fetchSite().equals("none");
        return site && (claim.origin() == null || ownOrigins.contains(claim.origin()));
    }

    /** For writes of somebody who signed in with the cookie. */
    public boolean isMeantBy(Caller.SignedIn caller, Provenance claim) {
        return comesFromUs(claim) && claim.token() != null && tokens.belongs(claim.token(), caller.loginId());
    }
}
