package io.miadi.testkit.session;

import io.miadi.application.session.PracticePeople;
import io.miadi.domain.identity.PersonId;
import java.util.UUID;

class InMemoryPracticePeopleTest implements PracticePeopleContract {
    private final InMemoryPracticePeople people = new InMemoryPracticePeople();

    @Override
    public PracticePeople people() {
        return people;
    }

    @Override
    public PersonId newClient() {
        var client = new PersonId(UUID.randomUUID());
        people.addClient(client);
        return client;
    }

    @Override
    public PersonId newPractitioner() {
        var practitioner = new PersonId(UUID.randomUUID());
        people.addPractitioner(practitioner);
        return practitioner;
    }

    @Override
    public PersonId closedClient() {
        var client = newClient();
        people.deactivate(client);
        return client;
    }

    @Override
    public PersonId closedPractitioner() {
        var practitioner = newPractitioner();
        people.deactivate(practitioner);
        return practitioner;
    }
}
