package io.miadi.security.audit;

import io.miadi.application.audit.checkpoint.LogWitness;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.tree.ConsistencyProof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A witness after C2SP tlog-witness: {@code POST add-checkpoint}. */
public final class HttpWitness implements LogWitness {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int FIRST_FAILURE_OF_THEIRS = 500;
    /** A hundred signatures are far fewer bytes. */
    private static final int LONGEST_ANSWER = 64 * 1024;
    /** Of the words of a refusal that are passed on to a log. */
    private static final int LONGEST_REASON = 200;

    private static final int MOST_DIGITS = 18;

    private final URI address;
    private final VerifierKey key;
    /** @param prefix the witness' submission prefix, without {@code /add-checkpoint} */
    public HttpWitness(URI prefix, VerifierKey key) {
        this.address = URI.create(prefix.toString().replaceFirst("/+$", "") + "/add-checkpoint");
        this.key = key;
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Reply ask(ConsistencyProof proof, String note) {
        var body = new StringBuilder("old ").append(proof.first()).append('\n');
        proof.path().forEach(hash -> body.append(hash.toBase64()).append('\n'));
        body.append('\n').append(note);
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        // A client of its own each time: minutes lie between two questions.
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            return reply(client.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER)));
        } catch (IOException e) {
            return new Reply.Silent(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silent("interrupted");
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        var text = new String(response.body(), StandardCharsets.UTF_8);
        int status = response.statusCode();
        if (status == OK) {
            return new Reply.Cosigned(text);
        }
        if (status == CONFLICT && isSize(text.strip())) {
            return new Reply.ElsewhereAt(Long.parseLong(text.strip()));
        }
        return status >= FIRST_FAILURE_OF_THEIRS
                ? new Reply.Silent("status " + status)
                : new Reply.Refused("status " + status + ", " + printable(text));
    }

    private static boolean isSize(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What came from outside ends in a log: on one line, and short. */
    private static String printable(String text) {
        var line = text.strip().replaceAll("[^\\x20-\\x7e]+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
