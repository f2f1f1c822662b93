package io.miadi.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.miadi.application.audit.checkpoint.LogWitness.Reply;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.tree.ConsistencyProof;
import io.miadi.domain.audit.tree.TreeHashing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wire of C2SP tlog-witness; who signs what is tested with the log. */
class HttpWitnessTest {
    private static final ConsistencyProof PROOF =
            new ConsistencyProof(3, 4, List.of(TreeHashing.leaf(new byte[] {1}), TreeHashing.empty()));

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private int status = 200;
    private String answer = "— witness.example AAAA\n";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/add-checkpoint", exchange -> {
            asked.set(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_checkpoint_is_handed_over_with_the_old_size_and_the_proof() {
        assertThat(ask()).isEqualTo(new Reply.Cosigned(answer));
        assertThat(asked.get())
                .isEqualTo("POST old 3\n" + PROOF.path().get(0).toBase64() + "\n"
                        + PROOF.path().get(1).toBase64() + "\n\npractice.example/audit\n4\nroot\n\n— sig\n");
    }

    @Test
    void each_answer_says_what_it_means() {
        assertThat(said(409, "17\n")).isEqualTo(new Reply.ElsewhereAt(17));
        assertThat(said(409, "no number")).isEqualTo(new Reply.Refused("status 409, no number"));
        assertThat(said(422, "no\u0007 proof\n")).isEqualTo(new Reply.Refused("status 422, no  proof"));
        assertThat(said(404, "")).isInstanceOf(Reply.Refused.class);
        assertThat(said(503, "later")).isEqualTo(new Reply.Silent("status 503"));
        assertThat(said(200, "x".repeat(100_000))).isInstanceOf(Reply.Silent.class);
    }

    @Test
    void nobody_there_is_silence() {
        server.stop(0);
        assertThat(ask()).isInstanceOf(Reply.Silent.class);
    }

    private Reply said(int code, String text) {
        status = code;
        answer = text;
        return ask();
    }

    private Reply ask() {
        var prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log/");
        var key = SigningKey.generate("witness.example", SignatureType.COSIGNATURE_V1, new SecureRandom());
        return new HttpWitness(prefix, key.verifier()).ask(PROOF, "practice.example/audit\n4\nroot\n\n— sig\n");
    }
}
