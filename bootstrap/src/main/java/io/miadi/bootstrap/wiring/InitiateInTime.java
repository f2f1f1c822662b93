package io.miadi.bootstrap.wiring;

import io.miadi.application.payment.InitiatePatiently;
import io.miadi.application.payment.InitiatePayment.Command;
import io.miadi.application.payment.InitiatePayment.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

/**
 * Initiates a payment and answers in time: past the limit the caller is told that it is being checked, while the initiation
 * goes on in the background to its own end.
 */
final class InitiateInTime implements AutoCloseable {
    /** A little less than the deadline of the request, so that the answer is ours and not a cut connection. */
    private static final Duration LIMIT = Duration.ofSeconds(18);

    private final InitiatePatiently initiate;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    InitiateInTime(InitiatePatiently initiate) {
        this.initiate = initiate;
    }

    /** Empty when the outcome is not known within the limit. */
    Optional<Outcome> handle(Command command) {
        Map<String, String> context =
                Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
        Future<Outcome> running = threads.submit(() -> {
            MDC.setContextMap(context);
            return initiate.handle(command);
        });
        try {
            return Optional.of(running.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default -> new IllegalStateException(failed);
        };
    }

    @Override
    public void close() {
        threads.close();
    }
}
