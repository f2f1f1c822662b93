package io.miadi.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.IdentityEvent.EmailChangeRequested;
import io.miadi.domain.identity.IdentityEvent.InvitationSent;
import io.miadi.domain.identity.IdentityEvent.PasswordResetRequested;
import io.miadi.domain.identity.IdentityEvent.RegistrationRepeated;
import io.miadi.domain.identity.IdentityEvent.VerificationRequested;
import io.miadi.domain.identity.Role;
import io.miadi.testkit.identity.IdentityScene;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountRoutesTest {
    private static final String NEW_PASSWORD = "seven quiet herons at dusk";
    private final IdentityServer server = new IdentityServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static String registration(String email) {
        return """
                {"name": "Wanjiku Kamau", "email": "%s", "phone": "0712 345 678", "language": "sw"}""".formatted(email);
    }

    private static String tokenAndPassword(String token, String password) {
        return "{\"token\": \"" + token + "\", \"password\": \"" + password + "\"}";
    }

    @Test
    void a_client_registers_verifies_and_signs_in() throws IOException, InterruptedException {
        var reply = server.send("POST", "auth/registration", registration("wanjiku@example.com"));
        assertThat(reply.status()).isEqualTo(202);
        var token = server.lastToken(VerificationRequested.class, VerificationRequested::link);
        assertThat(server.send("POST", "auth/verification", tokenAndPassword(token, NEW_PASSWORD))
                        .status())
                .isEqualTo(204);
        var login = IdentityServer.login("Wanjiku@Example.com", NEW_PASSWORD, "api");
        var bearer = "Bearer " + server.send("POST", "auth/login", login).text("/accessToken");
        var me = server.send("GET", "me", "", "Authorization", bearer);
        assertThat(me.text("/person/phone")).isEqualTo("+254712345678");
        assertThat(me.text("/person/language")).isEqualTo("sw");
        assertThat(me.text("/person/roles/0")).isEqualTo("client");
    }

    @Test
    void registering_with_a_known_address_gets_the_same_answer_and_tells_its_owner()
            throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        var known = server.send("POST", "auth/registration", registration("wanjiku@example.com"));
        var unknown = server.send("POST", "auth/registration", registration("njeri@example.com"));
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.response().body()).isEqualTo(unknown.response().body());
        assertThat(server.scene.outbox.eventsOf(RegistrationRepeated.class)).hasSize(1);
        assertThat(server.scene.outbox.eventsOf(VerificationRequested.class)).hasSize(1);
    }

    @Test
    void without_e_mail_nobody_is_sent_to_a_mailbox_that_stays_empty() throws IOException, InterruptedException {
        try (var mute = new IdentityServer(false)) {
            mute.scene.member("wanjiku", Role.CLIENT);
            var known = mute.send("POST", "auth/password-reset", "{\"email\": \"wanjiku@example.com\"}");
            var unknown = mute.send("POST", "auth/password-reset", "{\"email\": \"nobody@example.com\"}");
            assertThat(known.status()).isEqualTo(503);
            assertThat(known.text("/detail")).contains("sends no e-mail").isEqualTo(unknown.text("/detail"));
            assertThat(mute.send("POST", "auth/registration", registration("njeri@example.com"))
                            .text("/detail"))
                    .contains("sends no e-mail");
            var admin = mute.api(mute.scene.member("admin", Role.ADMIN));
            var body = "{\"name\": \"Otieno\", \"email\": \"otieno@example.com\", \"roles\": [\"practitioner\"]}";
            var invited = mute.send("POST", "users/invitations", body, admin);
            assertThat(invited.status()).isEqualTo(503);
            assertThat(invited.text("/detail")).contains("Nobody was invited", "MIADI_SMTP_HOST");
            assertThat(mute.scene.outbox.eventsOf(InvitationSent.class)).isEmpty();
        }
    }

    @Test
    void a_verification_without_a_password_names_it_and_keeps_the_link() throws IOException, InterruptedException {
        server.send("POST", "auth/registration", registration("wanjiku@example.com"));
        var token = server.lastToken(VerificationRequested.class, VerificationRequested::link);
        var refused = server.send("POST", "auth/verification", "{\"token\": \"" + token + "\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("password");
        assertThat(refused.text("/errors/0/code")).isEqualTo("required");
        assertThat(server.send("POST", "auth/verification", tokenAndPassword(token, NEW_PASSWORD))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void every_wrong_field_is_named() throws IOException, InterruptedException {
        var body = """
                {"name": " ", "email": "no address", "phone": "123", "language": "fr", "zone": "Mars/Base"}""";
        var reply = server.send("POST", "auth/registration", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "email", "phone", "language", "zone");
    }

    @Test
    void a_name_that_is_too_long_is_told_how_long_it_may_be() throws IOException, InterruptedException {
        var body = registration("wanjiku@example.com")
                .replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"" + "a".repeat(121) + "\"");
        assertThat(server.send("POST", "auth/registration", body).text("/errors/0/message"))
                .contains("at most 120 characters");
    }

    @Test
    void what_is_missing_is_named_beside_what_is_wrong() throws IOException, InterruptedException {
        var reply = server.send("POST", "auth/registration", "{\"phone\": \"123\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "email", "phone");
    }

    @Test
    void every_wrong_field_is_told_what_is_accepted_in_both_languages() throws IOException, InterruptedException {
        var body = """
                {"name": " ", "email": "no address", "phone": "123", "language": "fr", "zone": "Mars/Base"}""";
        var english = server.send("POST", "auth/registration", body);
        assertThat(english.body().path("errors").findValuesAsText("message"))
                .anyMatch(words -> words.contains("0712 345 678"))
                .anyMatch(words -> words.contains("amina@example.com"))
                .contains("Use en or sw.")
                .noneMatch(words -> words.contains("not accepted"));
        var swahili = server.send("POST", "auth/registration", body, "Accept-Language", "sw");
        assertThat(swahili.body().path("errors").findValuesAsText("message")).contains("Tumia en au sw.");
    }

    @Test
    void a_limit_out_of_range_is_told_the_range() throws IOException, InterruptedException {
        var desk = server.api(server.scene.member("staff", Role.STAFF));
        assertThat(server.send("GET", "clients?limit=900", "", desk).text("/errors/0/message"))
                .isEqualTo("Use a whole number from 1 to 200.");
    }

    @Test
    void a_weak_password_is_explained_and_the_link_stays_good() throws IOException, InterruptedException {
        server.send("POST", "auth/registration", registration("wanjiku@example.com"));
        var token = server.lastToken(VerificationRequested.class, VerificationRequested::link);
        var weak = server.send("POST", "auth/verification", tokenAndPassword(token, "too short"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text("/errors/0/code")).isEqualTo("too-short");
        assertThat(server.send("POST", "auth/verification", tokenAndPassword(token, NEW_PASSWORD))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_reset_changes_the_password_once_and_ends_every_login() throws IOException, InterruptedException {
        var person = server.scene.member("wanjiku", Role.CLIENT);
        var api = server.api(person);
        server.send("POST", "auth/password-reset", "{\"email\": \"wanjiku@example.com\"}");
        var body = tokenAndPassword(
                server.lastToken(PasswordResetRequested.class, PasswordResetRequested::link), NEW_PASSWORD);
        assertThat(server.send("POST", "auth/password-reset/confirmation", body).status())
                .isEqualTo(204);
        assertThat(server.send("POST", "auth/password-reset/confirmation", body).status())
                .isEqualTo(422);
        assertThat(server.send("GET", "me", "", api).status()).isEqualTo(401);
        var login = IdentityServer.login("wanjiku@example.com", NEW_PASSWORD, "api");
        assertThat(server.send("POST", "auth/login", login).status()).isEqualTo(200);
    }

    @Test
    void asking_for_a_reset_tells_nobody_who_has_an_account() throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        var known = server.send("POST", "auth/password-reset", "{\"email\": \"wanjiku@example.com\"}");
        var unknown = server.send("POST", "auth/password-reset", "{\"email\": \"nobody@example.com\"}");
        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.response().body()).isEqualTo(unknown.response().body());
    }

    @Test
    void a_new_address_needs_a_fresh_proof_and_its_mailbox() throws IOException, InterruptedException {
        var browser = server.browser(server.scene.member("wanjiku", Role.CLIENT));
        server.scene.clock.advance(Duration.ofMinutes(6));
        var change = "{\"email\": \"kamau@example.com\"}";
        assertThat(server.send("POST", "me/email", change, browser).problem()).isEqualTo("fresh-sign-in-required");
        var proof = "{\"password\": \"" + IdentityScene.PASSWORD.reveal() + "\"}";
        assertThat(server.send("POST", "me/authentication", proof, browser).status())
                .isEqualTo(204);
        assertThat(server.send("POST", "me/email", change, browser).status()).isEqualTo(202);
        var token = server.lastToken(EmailChangeRequested.class, EmailChangeRequested::link);
        assertThat(server.send("POST", "auth/verification", "{\"token\": \"" + token + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(server.send("GET", "me", "", browser).text("/person/email")).isEqualTo("kamau@example.com");
    }

    @Test
    void changing_the_password_needs_the_present_one_and_ends_other_logins() throws IOException, InterruptedException {
        var person = server.scene.member("wanjiku", Role.CLIENT);
        var here = server.browser(person);
        var elsewhere = server.api(person);
        var wrong = "{\"present\": \"something else entirely\", \"next\": \"" + NEW_PASSWORD + "\"}";
        assertThat(server.send("PUT", "me/password", wrong, here).status()).isEqualTo(403);
        var right = wrong.replace("something else entirely", IdentityScene.PASSWORD.reveal());
        assertThat(server.send("PUT", "me/password", right, here).status()).isEqualTo(204);
        assertThat(server.send("GET", "me", "", here).status()).isEqualTo(200);
        assertThat(server.send("GET", "me", "", elsewhere).status()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_no_token_is_refused_like_a_used_one() throws IOException, InterruptedException {
        for (String token : new String[] {"", "x", "A".repeat(64), "../../etc/passwd"}) {
            var reply = server.send("POST", "auth/verification", tokenAndPassword(token, NEW_PASSWORD));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.text("/errors/0/code")).isEqualTo("not-valid");
        }
    }
}
