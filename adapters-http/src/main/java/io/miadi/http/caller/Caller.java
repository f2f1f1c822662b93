package io.miadi.http.caller;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Who sent a request. */
public sealed interface Caller {
    Caller ANONYMOUS = new Anonymous();

    /** What the audit log and the use cases are told. */
    Actor actor();

    /** Nobody in particular: a route that needs no sign-in, or a provider whose proof is in the request itself. */
    record Anonymous() implements Caller {
        @Override
        public Actor actor() {
            return new Actor.Visitor();
        }
    }

    /**
     * A person with a valid login, as the database says at this moment.
     *
     * @param roles at least one
     * @param language what they read where a request does not say
     * @param loginId names the login (or the API key) that was used; CSRF tokens are bound to it
     */
    record SignedIn(PersonId person, Set<Role> roles, Language language, LoginKind kind, String loginId)
            implements Caller {
        public SignedIn {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("a signed-in person has a role");
            }
        }

        /** The role that allows most. */
        public Role strongestRole() {
            return Collections.max(roles);
        }

        @Override
        public Actor actor() {
            return new Actor.Person(person, strongestRole());
        }
    }
}
