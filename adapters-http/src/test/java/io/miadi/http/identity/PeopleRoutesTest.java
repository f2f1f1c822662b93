package io.miadi.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.IdentityEvent.InvitationSent;
import io.miadi.domain.identity.Role;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleRoutesTest {
    private final IdentityServer server = new IdentityServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static String invitation(String email, String role) {
        return """
                {"name": "Otieno Odhiambo", "email": "%s", "roles": ["%s"]}""".formatted(email, role);
    }

    @Test
    void an_invited_practitioner_chooses_a_password_and_signs_in() throws IOException, InterruptedException {
        var admin = server.api(server.scene.member("admin", Role.ADMIN));
        var reply = server.send("POST", "users/invitations", invitation("otieno@example.com", "practitioner"), admin);
        assertThat(reply.status()).isEqualTo(202);
        var token = server.lastToken(InvitationSent.class, InvitationSent::link);
        var body = "{\"token\": \"" + token + "\", \"password\": \"seven quiet herons at dusk\"}";
        assertThat(server.send("POST", "users/invitations/acceptance", body).status())
                .isEqualTo(204);
        var users = server.send("GET", "users?q=otieno", "", admin);
        assertThat(users.text("/items/0/id")).isEqualTo(reply.text("/personId"));
        assertThat(users.text("/items/0/roles/0")).isEqualTo("practitioner");
    }

    @Test
    void a_client_finds_the_practitioners_page_by_page_and_only_their_names() throws IOException, InterruptedException {
        var client = server.api(server.scene.member("njeri", Role.CLIENT));
        server.scene.member("achieng", Role.PRACTITIONER);
        server.scene.member("otieno", Role.PRACTITIONER);
        var first = server.send("GET", "practitioners?limit=1", "", client);
        var rest = server.send("GET", "practitioners?cursor=" + first.text("/nextCursor"), "", client);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/items/0/id")).isNotEqualTo(rest.text("/items/0/id"));
        assertThat(first.text("/items/0/name")).isNotEmpty();
        assertThat(first.text("/items/0/email")).isEmpty();
        assertThat(rest.text("/items/1/id")).isEmpty();
    }

    @Test
    void administrators_invite_no_administrators() throws IOException, InterruptedException {
        var admin = server.api(server.scene.member("admin", Role.ADMIN));
        var owner = server.api(server.scene.member("owner", Role.OWNER));
        var body = invitation("otieno@example.com", "admin");
        assertThat(server.send("POST", "users/invitations", body, admin).status())
                .isEqualTo(403);
        assertThat(server.send("POST", "users/invitations", body, owner).status())
                .isEqualTo(202);
    }

    @Test
    void a_role_that_is_taken_away_is_gone_with_the_next_request() throws IOException, InterruptedException {
        var owner = server.api(server.scene.member("owner", Role.OWNER));
        var staff = server.scene.member("staff", Role.STAFF);
        var desk = server.api(staff);
        assertThat(server.send("GET", "clients", "", desk).status()).isEqualTo(200);
        var path = "users/" + staff.id() + "/roles";
        assertThat(server.send("PUT", path, "{\"roles\": [\"client\"]}", owner).status())
                .isEqualTo(204);
        assertThat(server.send("GET", "clients", "", desk).status()).isEqualTo(401);
        assertThat(server.send("GET", "clients", "", server.api(staff)).status())
                .isEqualTo(403);
    }

    @Test
    void the_last_owner_stays() throws IOException, InterruptedException {
        var person = server.scene.member("owner", Role.OWNER);
        var owner = server.api(person);
        var path = "users/" + person.id();
        assertThat(server.send("PUT", path + "/roles", "{\"roles\": [\"admin\"]}", owner)
                        .status())
                .isEqualTo(409);
        assertThat(server.send("POST", path + "/deactivation", "", owner).status())
                .isEqualTo(409);
    }

    @Test
    void a_disabled_user_is_out_at_once_and_may_come_back() throws IOException, InterruptedException {
        var admin = server.api(server.scene.member("admin", Role.ADMIN));
        var staff = server.scene.member("staff", Role.STAFF);
        var desk = server.api(staff);
        assertThat(server.send("POST", "users/" + staff.id() + "/deactivation", "", admin)
                        .status())
                .isEqualTo(204);
        assertThat(server.send("GET", "me", "", desk).status()).isEqualTo(401);
        var body = IdentityServer.login("staff@example.com", "correct horse battery staple", "api");
        assertThat(server.send("POST", "auth/login", body).problem()).isEqualTo("sign-in-refused");
        assertThat(server.send("POST", "users/" + staff.id() + "/activation", "", admin)
                        .status())
                .isEqualTo(204);
        assertThat(server.send("POST", "auth/login", body).status()).isEqualTo(200);
    }

    @Test
    void logins_are_listed_and_ended_by_their_owner_and_by_administrators() throws IOException, InterruptedException {
        var person = server.scene.member("wanjiku", Role.CLIENT);
        var browser = server.browser(person);
        var phone = server.api(person);
        var list = server.send("GET", "me/logins", "", browser);
        assertThat(list.body().path("items")).hasSize(2);
        var other = list.body()
                .path("items")
                .valueStream()
                .filter(l -> !l.path("current").asBoolean())
                .findFirst();
        var id = other.orElseThrow().path("id").asText();
        assertThat(server.send("DELETE", "me/logins/" + id, "", browser).status())
                .isEqualTo(204);
        assertThat(server.send("GET", "me", "", phone).status()).isEqualTo(401);
        var admin = server.api(server.scene.member("admin", Role.ADMIN));
        assertThat(server.send("GET", "users/" + person.id() + "/logins", "", admin)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(server.send("DELETE", "users/" + person.id() + "/logins", "", admin)
                        .status())
                .isEqualTo(204);
        assertThat(server.send("GET", "me", "", browser).status()).isEqualTo(401);
    }

    @Test
    void nobody_ends_the_login_of_somebody_else() throws IOException, InterruptedException {
        var victim = server.scene.member("victim", Role.CLIENT);
        var theirs = server.api(victim);
        var id = server.scene
                .store
                .logins()
                .openOf(victim.id(), server.scene.clock.instant())
                .getFirst()
                .id();
        var stranger = server.api(server.scene.member("stranger", Role.CLIENT));
        assertThat(server.send("DELETE", "me/logins/" + id, "", stranger).status())
                .isEqualTo(404);
        assertThat(server.send("DELETE", "me/logins/" + UUID.randomUUID(), "", stranger)
                        .status())
                .isEqualTo(404);
        assertThat(server.send("GET", "me", "", theirs).status()).isEqualTo(200);
    }

    @Test
    void the_desk_keeps_client_records_without_accounts() throws IOException, InterruptedException {
        var desk = server.api(server.scene.member("staff", Role.STAFF));
        var created = server.send("POST", "clients", "{\"name\": \"Mama Njeri\", \"phone\": \"0110 345 678\"}", desk);
        assertThat(created.status()).isEqualTo(201);
        var path = "clients/" + created.text("/id");
        assertThat(created.response().headers().firstValue("Location")).contains("/api/v1/" + path);
        var edit = "{\"name\": \"Mama Njeri\", \"phone\": \"+44 20 7946 0123\", \"version\": 0}";
        assertThat(server.send("PUT", path, edit, desk).text("/phone")).isEqualTo("+442079460123");
        assertThat(server.send("PUT", path, edit, desk).problem()).isEqualTo("stale-version");
        assertThat(server.send("GET", "clients?q=njeri", "", desk).body().path("items"))
                .hasSize(1);
    }

    @Test
    void clients_and_practitioners_see_no_client_records() throws IOException, InterruptedException {
        var client = server.api(server.scene.member("client", Role.CLIENT));
        var practitioner = server.api(server.scene.member("practitioner", Role.PRACTITIONER));
        assertThat(server.send("GET", "clients", "", client).status()).isEqualTo(403);
        assertThat(server.send("GET", "clients", "", practitioner).status()).isEqualTo(403);
        assertThat(server.send("GET", "clients", "").status()).isEqualTo(401);
    }

    @Test
    void an_api_key_works_until_it_is_revoked_and_never_above_its_scope() throws IOException, InterruptedException {
        var owner = server.api(server.scene.member("owner", Role.OWNER));
        var created = server.send("POST", "api-keys", "{\"label\": \"Accounting\", \"roles\": [\"staff\"]}", owner);
        assertThat(created.status()).isEqualTo(201);
        var key = new String[] {"X-Api-Key", created.text("/secret")};
        assertThat(server.send("GET", "clients", "", key).status()).isEqualTo(200);
        assertThat(server.send("GET", "users", "", key).status()).isEqualTo(403);
        var listed = server.send("GET", "api-keys", "", owner);
        assertThat(listed.text("/items/0/prefix"))
                .isEqualTo(created.text("/secret").substring(0, 12));
        assertThat(listed.response().body()).doesNotContain(created.text("/secret"));
        var path = "api-keys/" + created.text("/key/id");
        assertThat(server.send("DELETE", path, "", owner).status()).isEqualTo(204);
        assertThat(server.send("DELETE", path, "", owner).status()).isEqualTo(404);
        assertThat(server.send("GET", "clients", "", key).status()).isEqualTo(401);
    }
}
