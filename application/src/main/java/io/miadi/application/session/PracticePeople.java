package io.miadi.application.session;

import io.miadi.domain.identity.PersonId;

/** What booking needs to know of people. */
public interface PracticePeople {
    /** Whether the person is a client record in good standing, with or without an account. */
    boolean isActiveClient(PersonId person);

    boolean isActivePractitioner(PersonId person);
}
