package io.miadi.application.identity;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The logins of browsers and API clients. Changes happen within a unit of work. */
public interface Logins {
    /** Adds the login of an API client. */
    void add(Login login);

    /** Adds the login of a browser, which is found again by the hash of its token. */
    void add(Login login, TokenHash token);

    /** The login that was not ended, of an active person. Whether its time has passed, the caller checks. */
    Optional<Open> findOpen(LoginId id);

    /** The same by the token of a browser. */
    Optional<Open> findOpen(TokenHash token);

    /** Those of a person that were not ended and whose time has not passed, newest first. */
    List<Login> openOf(PersonId person, Instant now);

    /** Moves the last use forward, never back. */
    void touch(LoginId id, Instant at);

    /** Notes that the person proved again who they are. */
    void reauthenticate(LoginId id, Instant at);

    /** Ends the login if it is this person's and was not ended; else {@code false}. */
    boolean end(LoginId id, PersonId person, Login.Ending ending, Instant at);

    /** Ends all logins of a person and names those that it ended. */
    List<LoginId> endAll(PersonId person, Login.Ending ending, Instant at);

    /** Ends all logins of a person but one, and names those that it ended. */
    List<LoginId> endOthers(PersonId person, LoginId kept, Login.Ending ending, Instant at);

    /** From where the person signed in since then, ended logins included. */
    Familiarity familiarity(PersonId person, String address, Instant since);

    /** Forgets logins that ended or expired before then; returns how many, at most the limit. */
    int forget(Instant before, int limit);

    /** A login, and the roles and language that its person has at this moment. */
    record Open(Login login, Roles roles, Language language) {}

    /** What earlier logins say about an address. */
    enum Familiarity {
        /** The person never signed in. */
        FIRST_SIGN_IN,
        STRANGE_ADDRESS,
        KNOWN_ADDRESS
    }
}
