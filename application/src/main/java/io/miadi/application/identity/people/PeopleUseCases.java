package io.miadi.application.identity.people;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Passwords;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.account.LinkMaker;
import io.miadi.application.identity.login.LoginEnder;

/** The use cases of client records and users, put together. */
public record PeopleUseCases(
        CreateClient createClient,
        EditClient editClient,
        ListPeople listPeople,
        ListPractitioners listPractitioners,
        FindPerson findPerson,
        InviteUser inviteUser,
        ChangeRoles changeRoles,
        ChangeStanding changeStanding,
        CreateOwner createOwner) {
    public static PeopleUseCases of(IdentityStore store, Steps steps, Passwords passwords) {
        var persons = store.persons();
        var ender = new LoginEnder(store.logins(), steps);
        return new PeopleUseCases(
                new CreateClient(persons, steps),
                new EditClient(store, steps),
                new ListPeople(persons),
                new ListPractitioners(persons),
                new FindPerson(persons),
                new InviteUser(store.accounts(), steps, new LinkMaker(store.links(), steps)),
                new ChangeRoles(persons, steps, ender),
                new ChangeStanding(persons, steps, ender),
                new CreateOwner(store, steps, passwords));
    }
}
