package io.miadi.application.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.login.SignIn;
import io.miadi.application.identity.people.CreateClient;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent;
import io.miadi.domain.identity.IdentityEvent.EmailChangeRequested;
import io.miadi.domain.identity.IdentityEvent.PasswordResetRequested;
import io.miadi.domain.identity.IdentityEvent.VerificationRequested;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.testkit.identity.IdentityScene;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final EmailAddress EMAIL = new EmailAddress("njeri@example.com");
    private static final Secret NEW = Secret.of("seven quiet herons at dusk");
    private final IdentityScene scene = new IdentityScene();

    private Secret tokenOf(LinkId link) {
        return switch (scene.accounts.prepareLinkMail().handle(link)) {
            case PrepareLinkMail.Outcome.Ready ready -> ready.token();
            case PrepareLinkMail.Outcome.Obsolete() -> throw new IllegalStateException("obsolete");
        };
    }

    private Secret registered() {
        var profile = Profile.of(new PersonName("Njeri"), ContactDetails.ofEmail(EMAIL));
        scene.accounts.registerClient().handle(new RegisterClient.Command(EMAIL, profile));
        return tokenOf(
                scene.outbox.eventsOf(VerificationRequested.class).getLast().link());
    }

    private OpenAccount.Outcome open(Secret token) {
        return scene.accounts.openAccount().handle(new OpenAccount.Command(token, NEW));
    }

    private Person record(String name) {
        var staff = scene.browser(scene.member("staff-of-" + name.replace(" ", "-"), Role.STAFF));
        var contact = new ContactDetails(Optional.of(EMAIL), PhoneNumber.parse("0712345678"));
        var command = new CreateClient.Command(staff, Profile.of(new PersonName(name), contact));
        return switch (scene.people.createClient().handle(command)) {
            case CreateClient.Outcome.Created(var client) -> client;
            case CreateClient.Outcome.NotAllowed() -> throw new IllegalStateException("no");
        };
    }

    @Test
    void no_person_and_no_account_exist_before_the_address_is_verified() {
        registered();
        assertThat(scene.store.persons().withEmail(EMAIL.canonical())).isEmpty();
        assertThat(scene.store.accounts().findByEmail(EMAIL.canonical())).isEmpty();
    }

    @Test
    void a_verified_client_takes_over_the_record_that_staff_kept() {
        var record = record("Mama Njeri");
        assertThat(open(registered())).isEqualTo(new OpenAccount.Outcome.Opened(record.id()));
        var person = scene.store.persons().find(record.id()).orElseThrow();
        assertThat(person.profile().name()).isEqualTo(new PersonName("Mama Njeri"));
        assertThat(person.profile().contact()).isEqualTo(record.profile().contact());
    }

    @Test
    void nobody_takes_over_a_record_when_two_share_the_address() {
        var one = record("Njeri");
        var other = record("Kamau");
        assertThat(open(registered()))
                .isInstanceOfSatisfying(
                        OpenAccount.Outcome.Opened.class,
                        opened -> assertThat(opened.person()).isNotIn(one.id(), other.id()));
    }

    @Test
    void a_link_opens_one_account_once() {
        var first = registered();
        var second = registered();
        assertThat(open(first)).isInstanceOf(OpenAccount.Outcome.Opened.class);
        assertThat(open(first)).isEqualTo(new OpenAccount.Outcome.LinkRefused());
        assertThat(open(second)).isEqualTo(new OpenAccount.Outcome.LinkRefused());
        assertThat(scene.store.persons().withEmail(EMAIL.canonical())).hasSize(1);
    }

    @Test
    void a_mailbox_gets_five_links_an_hour() {
        for (int i = 0; i < 20; i++) {
            registered();
        }
        assertThat(scene.outbox.eventsOf(VerificationRequested.class)).hasSize(LinkMaker.MAX_PER_HOUR);
        scene.clock.advance(Duration.ofMinutes(61));
        registered();
        assertThat(scene.outbox.eventsOf(VerificationRequested.class)).hasSize(LinkMaker.MAX_PER_HOUR + 1);
    }

    @Test
    void a_reset_lets_an_owner_in_whom_guessers_had_locked_out() {
        scene.member("njeri", Role.CLIENT);
        for (int i = 0; i < 60; i++) {
            scene.signIn("njeri@example.com", Secret.of("a wrong guess again"), Login.Kind.API, "203.0.113.1");
            scene.clock.advance(Duration.ofMinutes(15));
        }
        scene.accounts.requestPasswordReset().handle(new RequestPasswordReset.Command("NJERI@example.com"));
        var token = tokenOf(
                scene.outbox.eventsOf(PasswordResetRequested.class).getLast().link());
        assertThat(scene.accounts.resetPassword().handle(new ResetPassword.Command(token, NEW)))
                .isEqualTo(new ResetPassword.Outcome.Changed());
        assertThat(scene.signIn("njeri@example.com", NEW, Login.Kind.API, "203.0.113.1"))
                .isInstanceOf(SignIn.Outcome.ApiSignedIn.class);
    }

    @Test
    void a_reset_link_works_for_an_hour_and_dies_with_a_change_of_the_password() {
        var person = scene.member("njeri", Role.CLIENT);
        scene.accounts.requestPasswordReset().handle(new RequestPasswordReset.Command("njeri@example.com"));
        var token = tokenOf(
                scene.outbox.eventsOf(PasswordResetRequested.class).getLast().link());
        var who = scene.browser(person);
        var change = new ChangePassword.Command(who, IdentityScene.PASSWORD, NEW, IdentityScene.HOME);
        assertThat(scene.accounts.changePassword().handle(change)).isEqualTo(new ChangePassword.Outcome.Changed());
        assertThat(scene.accounts.resetPassword().handle(new ResetPassword.Command(token, NEW)))
                .isEqualTo(new ResetPassword.Outcome.LinkRefused());
    }

    @Test
    void an_address_of_somebody_else_cannot_be_taken() {
        scene.member("kamau", Role.CLIENT);
        var who = scene.browser(scene.member("njeri", Role.CLIENT));
        var change = new RequestEmailChange.Command(who, new EmailAddress("Kamau@example.com"));
        assertThat(scene.accounts.requestEmailChange().handle(change)).isEqualTo(RequestEmailChange.Outcome.ACCEPTED);
        var token = tokenOf(
                scene.outbox.eventsOf(EmailChangeRequested.class).getLast().link());
        assertThat(scene.accounts.confirmEmailChange().handle(token))
                .isEqualTo(ConfirmEmailChange.Outcome.LINK_REFUSED);
    }

    @Test
    void events_carry_no_address_and_no_token() {
        var token = registered();
        scene.member("njeri2", Role.CLIENT);
        scene.accounts.requestPasswordReset().handle(new RequestPasswordReset.Command("njeri2@example.com"));
        var events = scene.outbox.eventsOf(IdentityEvent.class).toString();
        assertThat(events).doesNotContain("@", token.reveal());
        assertThat(scene.audit.entries().toString()).doesNotContain("njeri", token.reveal());
    }

    @Test
    void an_unknown_link_has_nothing_to_send() {
        assertThat(scene.accounts.prepareLinkMail().handle(new LinkId(new UUID(0, 9))))
                .isEqualTo(new PrepareLinkMail.Outcome.Obsolete());
    }
}
