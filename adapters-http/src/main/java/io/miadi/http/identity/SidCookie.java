package io.miadi.http.identity;

import io.miadi.application.secret.Secret;
import io.miadi.http.caller.Credential;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import java.util.Arrays;
import java.util.Optional;

/** The one cookie: the {@code __Host-} prefix binds it to this host, this path and TLS (AUTH-2). */
final class SidCookie {
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final String BEGINNING = Credential.COOKIE_NAME + "=";

    private SidCookie() {}

    static Answer on(Answer answer, Secret value) {
        return answer.withHeader("Set-Cookie", BEGINNING + value.reveal() + ATTRIBUTES);
    }

    static Answer cleared(Answer answer) {
        return answer.withHeader("Set-Cookie", BEGINNING + ATTRIBUTES + "; Max-Age=0");
    }

    /** What the browser holds at this moment, whatever it is worth. */
    static Optional<Secret> of(Call call) {
        return call.header("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(BEGINNING))
                .map(pair -> Secret.of(pair.substring(BEGINNING.length())))
                .findFirst();
    }
}
