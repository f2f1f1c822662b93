package io.miadi.simulators.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Posts that a simulator makes to whoever asked for them: pooled connections, at most 64 at once, no second try. */
public final class Outgoing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);
    private static final int OK = 200;
    /** Receivers that keep few idle connections would close some of many just as they are used again. */
    private static final int AT_ONCE = 64;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** How the receiver took it. */
    public sealed interface Outcome {
        record Answered(int httpStatus) implements Outcome {}

        /** @param why the kind of failure, as the HTTP client names it, or the fault that kept it from being sent */
        record NotDelivered(String why) implements Outcome {}
    }

    /** Blocks until the receiver answered or failed to. */
    public Outcome post(String url, Map<String, String> headers, String body) throws InterruptedException {
        places.acquire();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).POST(BodyPublishers.ofString(body));
            headers.forEach(request::header);
            var answer = client.send(request.build(), BodyHandlers.discarding());
            return new Outcome.Answered(answer.statusCode());
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Outcome.NotDelivered(unreachable.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    /** The body of an answer with HTTP 200 within the receiver's eight seconds; empty when none came. */
    public Optional<String> ask(String url, Map<String, String> headers, String body) throws InterruptedException {
        places.acquire();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(TO_ANSWER).POST(BodyPublishers.ofString(body));
            headers.forEach(request::header);
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
