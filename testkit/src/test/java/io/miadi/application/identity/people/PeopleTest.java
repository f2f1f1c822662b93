package io.miadi.application.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.LoginEnded;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.identity.Standing;
import io.miadi.testkit.identity.AtOnce;
import io.miadi.testkit.identity.IdentityScene;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final IdentityScene scene = new IdentityScene();

    private CreateOwner.Outcome createOwner(String email) {
        var address = new EmailAddress(email);
        var profile = Profile.of(new PersonName("Achieng"), ContactDetails.NONE);
        return scene.people.createOwner().handle(new CreateOwner.Command(address, profile, IdentityScene.PASSWORD));
    }

    @Test
    void a_fresh_installation_has_nobody_until_an_operator_makes_the_owner() {
        assertThat(scene.people.createOwner().isNeeded()).isTrue();
        assertThat(createOwner("achieng@example.com")).isInstanceOf(CreateOwner.Outcome.Created.class);
        assertThat(scene.people.createOwner().isNeeded()).isFalse();
        assertThat(createOwner("second@example.com")).isEqualTo(new CreateOwner.Outcome.OwnerExists());
    }

    @Test
    void of_many_operators_at_once_one_makes_the_owner() {
        var created = new AtomicInteger();
        AtOnce.run(8, () -> {
            if (createOwner("achieng" + Thread.currentThread().threadId() + "@example.com")
                    instanceof CreateOwner.Outcome.Created) {
                created.incrementAndGet();
            }
        });
        assertThat(created).hasValue(1);
    }

    @Test
    void an_address_that_has_an_account_makes_no_owner() {
        scene.member("achieng", Role.CLIENT);
        assertThat(createOwner("achieng@example.com")).isEqualTo(new CreateOwner.Outcome.EmailTaken());
    }

    @Test
    void an_administrator_neither_dismisses_owners_nor_changes_roles() {
        var owner = scene.member("owner", Role.OWNER);
        var admin = scene.browser(scene.member("admin", Role.ADMIN));
        assertThat(scene.people
                        .changeStanding()
                        .handle(new ChangeStanding.Command(admin, owner.id(), Standing.INACTIVE)))
                .isEqualTo(ChangeStanding.Outcome.NOT_ALLOWED);
        assertThat(scene.people
                        .changeRoles()
                        .handle(new ChangeRoles.Command(admin, admin.person(), Roles.of(Role.OWNER))))
                .isEqualTo(ChangeRoles.Outcome.NOT_ALLOWED);
    }

    @Test
    void two_owners_cannot_dismiss_each_other_at_once() {
        var one = scene.member("one", Role.OWNER);
        var two = scene.member("two", Role.OWNER);
        var byOne = new ChangeStanding.Command(scene.browser(one), two.id(), Standing.INACTIVE);
        var byTwo = new ChangeStanding.Command(scene.browser(two), one.id(), Standing.INACTIVE);
        var turn = new AtomicInteger();
        AtOnce.run(2, () -> scene.people.changeStanding().handle(turn.getAndIncrement() == 0 ? byOne : byTwo));
        assertThat(scene.steps.run(() -> scene.store.persons().lockActiveOwners()))
                .hasSize(1);
    }

    @Test
    void every_login_of_a_dismissed_person_ends_and_is_told_of() {
        var staff = scene.member("staff", Role.STAFF);
        scene.browser(staff);
        scene.browser(staff);
        var admin = scene.browser(scene.member("admin", Role.ADMIN));
        scene.people.changeStanding().handle(new ChangeStanding.Command(admin, staff.id(), Standing.INACTIVE));
        assertThat(scene.outbox.eventsOf(LoginEnded.class))
                .hasSize(2)
                .allMatch(event -> event.person().equals(staff.id()));
    }

    @Test
    void staff_do_not_change_the_address_with_which_a_client_signs_in() {
        var client = scene.member("client", Role.CLIENT);
        var staff = scene.browser(scene.member("staff", Role.STAFF));
        var stolen = client.profile().withContact(ContactDetails.ofEmail(new EmailAddress("staff2@example.com")));
        assertThat(scene.people.editClient().handle(new EditClient.Command(staff, client.id(), stolen, 0)))
                .isEqualTo(new EditClient.Outcome.EmailIsTheirs());
    }

    @Test
    void people_who_work_here_are_not_edited_as_clients() {
        var admin = scene.member("admin", Role.ADMIN);
        var staff = scene.browser(scene.member("staff", Role.STAFF));
        assertThat(scene.people.editClient().handle(new EditClient.Command(staff, admin.id(), admin.profile(), 0)))
                .isEqualTo(new EditClient.Outcome.NotFound());
    }
}
