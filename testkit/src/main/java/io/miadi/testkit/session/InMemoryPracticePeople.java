package io.miadi.testkit.session;

import io.miadi.application.session.PracticePeople;
import io.miadi.domain.identity.PersonId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may be booked for and with, as a test says. */
public final class InMemoryPracticePeople implements PracticePeople {
    private final Set<PersonId> clients = ConcurrentHashMap.newKeySet();
    private final Set<PersonId> practitioners = ConcurrentHashMap.newKeySet();

    @Override
    public boolean isActiveClient(PersonId person) {
        return clients.contains(person);
    }

    @Override
    public boolean isActivePractitioner(PersonId person) {
        return practitioners.contains(person);
    }

    public void addClient(PersonId person) {
        clients.add(person);
    }

    public void addPractitioner(PersonId person) {
        practitioners.add(person);
    }

    /** The person is neither client nor practitioner any more. */
    public void deactivate(PersonId person) {
        clients.remove(person);
        practitioners.remove(person);
    }
}
