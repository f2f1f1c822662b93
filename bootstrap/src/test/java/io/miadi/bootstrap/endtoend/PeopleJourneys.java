package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The people of the practice: those who work there, their clients, and machines. */
interface PeopleJourneys {
    String PASSWORD = "kahawa ya asubuhi kwenye baraza pana";

    private static Guest owner() {
        return OpenPractice.here().guest(Sample.OWNER);
    }

    @Test
    default void somebody_is_invited_works_here_and_leaves() {
        var invitation = """
                {"name": "Otieno Ouma", "email": "otieno@example.com", "roles": ["practitioner"]}""";
        var id = owner().post("/api/v1/users/invitations", invitation)
                .expect(202)
                .text("/personId");
        var accept = "{\"token\": \"" + Post.secretSentTo("otieno@example.com", 1) + "\", \"password\": \"" + PASSWORD
                + "\"}";
        var nobody = OpenPractice.here().nobody();
        nobody.post("/api/v1/users/invitations/acceptance", accept).expect(204);
        nobody.post("/api/v1/users/invitations/acceptance", accept).expect(422);
        var newcomer = nobody.as("otieno@example.com", PASSWORD);
        newcomer.get("/api/v1/me").expect(200);
        newcomer.get("/api/v1/users").expect(403);
        var path = "/api/v1/users/" + id;
        assertThat(owner().get(path + "/logins").expect(200).json().path("items"))
                .hasSize(1);
        owner().put(path + "/roles", "{\"roles\": [\"practitioner\", \"staff\"]}")
                .expect(204);
        assertThat(owner().get(path).expect(200).text()).contains("staff");
        owner().delete(path + "/logins").expect(204);
        newcomer.get("/api/v1/me").expect(401);
        owner().post(path + "/deactivation", "").expect(204);
        owner().post(path + "/activation", "").expect(204);
        assertThat(owner().get("/api/v1/users?search=Otieno&limit=5")
                        .expect(200)
                        .text())
                .contains(id);
        owner().get("/api/v1/users/" + UUID.randomUUID()).expect(404);
    }

    @Test
    default void the_last_owner_stays() {
        var id = OpenPractice.here().sample().idOf(Sample.OWNER);
        owner().post("/api/v1/users/" + id + "/deactivation", "").expect(409);
        owner().put("/api/v1/users/" + id + "/roles", "{\"roles\": [\"client\"]}")
                .expect(409);
    }

    @Test
    default void the_desk_keeps_a_client_without_an_account_and_books_for_them() {
        var desk = OpenPractice.here().guest(Sample.STAFF);
        var body = "{\"name\": \"Mzee Kamau\", \"phone\": \"0712 345 600\", \"language\": \"sw\"}";
        var client = desk.post("/api/v1/clients", body).expect(201);
        var path = "/api/v1/clients/" + client.text("/id");
        var edit = "{\"name\": \"Mzee Kamau Njoroge\", \"phone\": \"0712 345 600\", \"version\": %s}";
        var version = client.json().path("version").asInt();
        desk.put(path, edit.formatted(version)).expect(200);
        desk.put(path, edit.formatted(version)).expect(409);
        assertThat(desk.get(path).expect(200).text()).contains("Njoroge");
        assertThat(desk.get("/api/v1/clients?search=Njoroge").expect(200).text())
                .contains(client.text("/id"));
        var visit = Visit.booked();
        var another = visit.booking(visit.start().plusDays(40))
                .replaceFirst("\\{", "{\"clientId\": \"" + client.text("/id") + "\", ");
        assertThat(desk.post("/api/v1/sessions", another).expect(201).text("/clientId"))
                .isEqualTo(client.text("/id"));
        var forNobody = desk.post(
                        "/api/v1/sessions", visit.booking(visit.start().plusDays(41)))
                .expect(422);
        assertThat(forNobody.text("/errors/0/field")).isEqualTo("clientId");
        assertThat(forNobody.text("/detail")).contains("send the client's id");
    }

    @Test
    default void a_machine_comes_with_a_key_until_it_is_revoked() {
        var owner = OpenPractice.here().nobody().as(Sample.OWNER.email(), SamplePractice.PASSPHRASE);
        var made = owner.post("/api/v1/api-keys", "{\"label\": \"Accounting\", \"roles\": [\"staff\"]}")
                .expect(201);
        var headers = Map.of("X-Api-Key", made.text("/secret"));
        var nobody = OpenPractice.here().nobody();
        nobody.send("GET", "/api/v1/clients", "", headers).expect(200);
        assertThat(owner.get("/api/v1/api-keys").expect(200).text())
                .contains("Accounting")
                .doesNotContain(made.text("/secret"));
        owner.delete("/api/v1/api-keys/" + made.text("/key/id")).expect(204);
        nobody.send("GET", "/api/v1/clients", "", headers).expect(401);
    }
}
