package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person's own account, from registration on. */
interface AccountJourneys {
    String FIRST_PASSWORD = "ngoma za bahari usiku wa manane";
    String SECOND_PASSWORD = "mlima wa theluji una kilele kirefu";

    /** A new client who has followed the link to the first password. */
    private static Guest registered(String address) {
        var nobody = OpenPractice.here().nobody();
        nobody.post(
                        "/api/v1/auth/registration",
                        "{\"name\": \"Zawadi Njeri\", \"email\": \"" + address + "\", \"language\": \"sw\"}")
                .expect(202);
        var token = Post.secretSentTo(address, 1);
        nobody.post(
                        "/api/v1/auth/verification",
                        "{\"token\": \"" + token + "\", \"password\": \"" + FIRST_PASSWORD + "\"}")
                .expect(204);
        nobody.post(
                        "/api/v1/auth/verification",
                        "{\"token\": \"" + token + "\", \"password\": \"" + FIRST_PASSWORD + "\"}")
                .expect(422);
        return nobody.as(address, FIRST_PASSWORD);
    }

    @Test
    default void a_visitor_registers_signs_in_and_edits_what_is_theirs() {
        var guest = registered("zawadi@example.com");
        assertThat(guest.get("/api/v1/me").expect(200).text()).contains("Zawadi Njeri");
        guest.patch("/api/v1/me", "{\"name\": \"Zawadi Achieng\", \"phone\": \"0712 555 666\"}")
                .expect(200);
        guest.patch("/api/v1/me", "{\"nickname\": \"Z\"}").expect(400);
        guest.post("/api/v1/me/email", "{\"email\": \"achieng@example.com\"}").expect(202);
        var token = Post.secretSentTo("achieng@example.com", 1);
        OpenPractice.here()
                .nobody()
                .post("/api/v1/auth/verification", "{\"token\": \"" + token + "\"}")
                .expect(204);
        guest.as("achieng@example.com", FIRST_PASSWORD).get("/api/v1/me").expect(200);
    }

    @Test
    default void a_password_is_changed_and_one_that_was_lost_is_set_anew() {
        var guest = registered("neema@example.com");
        guest.post("/api/v1/me/authentication", password(FIRST_PASSWORD)).expect(204);
        guest.post("/api/v1/me/authentication", password(SECOND_PASSWORD)).expect(403);
        var change = "{\"present\": \"" + FIRST_PASSWORD + "\", \"next\": \"%s\"}";
        guest.put("/api/v1/me/password", change.formatted("too short")).expect(422);
        guest.put("/api/v1/me/password", change.formatted(SECOND_PASSWORD)).expect(204);
        var nobody = OpenPractice.here().nobody();
        nobody.post("/api/v1/auth/password-reset", "{\"email\": \"neema@example.com\"}")
                .expect(202);
        var token = Post.secretSentTo("neema@example.com", 2);
        var reset = "{\"token\": \"" + token + "\", \"password\": \"" + FIRST_PASSWORD + "\"}";
        nobody.post("/api/v1/auth/password-reset/confirmation", reset).expect(204);
        nobody.post("/api/v1/auth/password-reset/confirmation", reset).expect(422);
        nobody.as("neema@example.com", FIRST_PASSWORD).get("/api/v1/me").expect(200);
    }

    private static String password(String text) {
        return "{\"password\": \"" + text + "\"}";
    }

    @Test
    default void a_sign_in_is_renewed_listed_and_ended() {
        var guest = OpenPractice.here().nobody().as(OpenPractice.RESTLESS, SamplePractice.PASSPHRASE);
        var refresh = "{\"refreshToken\": \"" + guest.tokens().text("/refreshToken") + "\"}";
        var nobody = OpenPractice.here().nobody();
        var renewed = nobody.post("/api/v1/auth/refresh", refresh).expect(200);
        assertThat(renewed.text("/accessToken")).isNotBlank();
        var other = OpenPractice.here().nobody().as(OpenPractice.RESTLESS, SamplePractice.PASSPHRASE);
        var list = other.get("/api/v1/me/logins").expect(200).json().path("items");
        assertThat(list.size()).isGreaterThanOrEqualTo(2);
        other.delete("/api/v1/me/logins/" + UUID.randomUUID()).expect(404);
        for (var login : list) {
            if (!login.path("current").asBoolean()) {
                other.delete("/api/v1/me/logins/" + login.path("id").asText()).expect(204);
            }
        }
        nobody.post("/api/v1/auth/refresh", refresh).expect(401);
        guest.get("/api/v1/me").expect(401);
        other.send("POST", "/api/v1/auth/logout", "", bearer(other)).expect(204);
        other.get("/api/v1/me").expect(401);
    }

    private static Map<String, String> bearer(Guest guest) {
        return Map.of("Authorization", "Bearer " + guest.tokens().text("/accessToken"));
    }

    @Test
    default void a_browser_signs_in_with_a_cookie_and_writes_only_with_the_token_that_belongs_to_it() {
        var nobody = OpenPractice.here().nobody();
        var body = """
                {"email": "%s", "password": "%s", "kind": "browser"}""".formatted(OpenPractice.RESTLESS, SamplePractice.PASSPHRASE);
        nobody.send("POST", "/api/v1/auth/login", body, Map.of()).expect(403);
        var own = Map.of("Sec-Fetch-Site", "same-origin");
        var login = nobody.send("POST", "/api/v1/auth/login", body, own).expect(200);
        var cookie = login.header("set-cookie");
        assertThat(cookie).startsWith("__Host-sid=").contains("HttpOnly", "Secure", "SameSite=Strict");
        var headers = new HashMap<>(own);
        headers.put("Cookie", cookie.replaceFirst(";.*", ""));
        nobody.send("GET", "/api/v1/me", "", headers).expect(200);
        nobody.send("PATCH", "/api/v1/me", "{\"language\": \"en\"}", headers).expect(403);
        headers.put("X-CSRF-Token", login.text("/csrfToken"));
        nobody.send("PATCH", "/api/v1/me", "{\"language\": \"en\"}", headers).expect(200);
        nobody.send("POST", "/api/v1/auth/logout", "", headers).expect(204);
        nobody.send("GET", "/api/v1/me", "", headers).expect(401);
    }
}
