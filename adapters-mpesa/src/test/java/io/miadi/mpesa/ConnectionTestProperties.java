package io.miadi.mpesa;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.PaymentProvider.Connection;
import io.miadi.application.payment.PaymentProvider.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ConnectionTestProperties {
    private static final String SECRET_TOKEN = "c9SQxWWhmdVRlyh0zh8gZDTkubVF";

    @Property(tries = 200)
    @Tag("P43")
    @Label("P43 the connection test works exactly when a token was had")
    void works_means_a_token(@ForAll("statuses") int status, @ForAll("bodies") String body) throws IOException {
        try (var server = answering(status, body);
                var provider = provider(server)) {
            boolean tokenWasHad = status >= 200 && status < 300 && body.contains("expires_in");
            assertThat(provider.testConnection() instanceof Connection.Works).isEqualTo(tokenWasHad);
        }
    }

    @Property(tries = 200)
    @Tag("P49")
    @Label("P49 neither key, secret nor token is in anything that the adapter says")
    void no_secret_is_said(@ForAll("statuses") int status, @ForAll("bodies") String body) throws IOException {
        try (var server = answering(status, body);
                var provider = provider(server)) {
            Connection connection = provider.testConnection();
            Reply reply = provider.push(Fixtures.push(1));
            assertThat(connection.toString() + reply)
                    .doesNotContain(SECRET_TOKEN, "key-of-the-tests", "secret-of-the-tests", Fixtures.SANDBOX_PASSKEY);
        }
    }

    private static MockWebServer answering(int status, String body) throws IOException {
        var server = new MockWebServer();
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        }
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    private static DarajaPaymentProvider provider(MockWebServer server) {
        return new DarajaPaymentProvider(
                Fixtures.sandbox("http://127.0.0.1:" + server.getPort()), InstantSource.system(), (_, _, _) -> {});
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 200, 201, 307, 400, 401, 403, 404, 500, 503);
    }

    @Provide
    Arbitrary<String> bodies() {
        var fixtures = Arbitraries.of("oauth/token-success.json", "oauth/error-invalid-authentication.json")
                .map(file -> new String(Fixtures.bytes(file), StandardCharsets.UTF_8));
        var odd = Arbitraries.of(
                "",
                "{\"access_token\":\"" + SECRET_TOKEN + "\"}",
                "{\"errorCode\":\"401.002.01\",\"errorMessage\":\"Invalid Access Token - " + SECRET_TOKEN + "\"}",
                "{\"errorCode\":\"" + SECRET_TOKEN + "\",\"errorMessage\":\"" + Fixtures.SANDBOX_PASSKEY + "\"}",
                "<html>" + SECRET_TOKEN + "</html>");
        return Arbitraries.oneOf(fixtures, odd, Arbitraries.strings().ascii().ofMaxLength(60));
    }
}
