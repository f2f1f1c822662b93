package io.miadi.benchmarks.initiate;

import io.miadi.application.ledger.KeepBooks;
import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.ground.BenchProduct;
import io.miadi.benchmarks.ground.Crew;
import io.miadi.benchmarks.ground.HttpConnection;
import io.miadi.benchmarks.ground.Probe;
import io.miadi.benchmarks.ground.Town;
import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Options;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import io.miadi.mpesa.callback.DarajaCallbackReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Requests to be asked for money, over HTTP at a fixed rate. What the provider's call took is taken off each request's time, which
 * runs from the moment at which it was to be sent.
 */
@Command(name = "initiate", description = "What Miadi adds to the provider's own time at 100 prompts a second.")
public final class InitiateBenchmark implements Callable<Integer> {
    private static final int A_SECOND = 100;
    private static final int CONNECTIONS = 32;
    private static final double TAIL_MILLIS = 30;

    @Mixin
    Options options = new Options();

    @Override
    public Integer call() {
        var figures = options.figures();
        try (var database = BenchDatabase.start()) {
            Probe.run(database, figures);
            var provider = new SteadyProvider();
            try (var product = BenchProduct.start(database, provider, new DarajaCallbackReader(), CrashPoints.NONE)) {
                var town = new Town(product.parts());
                var payers = new Payers(product.parts(), town.clients());
                var dues = dues(product.parts(), town, 2 * options.seconds() * A_SECOND);
                database.execute("vacuum analyze");
                int half = dues.size() / 2;
                var ask = new Ask(product.server().port(), payers, provider);
                ask.all(dues.subList(0, half));
                var tail = Figure.Tail.of(ask.all(dues.subList(half, dues.size())));
                figures.add(Figure.of("initiate", A_SECOND, "prompts/s")
                        .with(tail)
                        .held(new Figure.Bar("p99 under 30 ms added", tail.p99() < TAIL_MILLIS, true)));
            }
        }
        return figures.exitCode();
    }

    private static List<Payment> dues(Product.Parts parts, Town town, int count) {
        return parts.stores()
                .unitOfWork()
                .run(() -> IntStream.range(0, count)
                        .mapToObj(_ -> due(parts, town))
                        .toList());
    }

    private static Payment due(Product.Parts parts, Town town) {
        var session = town.approved();
        var due = Payment.due(
                new PaymentId(parts.stores().ids().next()),
                session.id(),
                session.booking().client(),
                session.booking().price(),
                Reference.random(ThreadLocalRandom.current()));
        parts.stores().payments().add(due);
        new KeepBooks(parts.stores().journal()).feeDue(due);
        return due;
    }

    private record Ask(int port, Payers payers, SteadyProvider provider) {
        Histogram all(List<Payment> dues) {
            var added = new ConcurrentHistogram(3);
            long pause = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
            Crew.run(CONNECTIONS, thread -> {
                try (var connection = HttpConnection.to(port)) {
                    for (int i = thread; i < dues.size(); i += CONNECTIONS) {
                        long due = start + i * pause;
                        Crew.sleepUntil(due);
                        ask(connection, dues.get(i));
                        added.recordValue(System.nanoTime()
                                - due
                                - provider.tookFor(dues.get(i).reference().value()));
                    }
                }
            });
            return added;
        }

        private void ask(HttpConnection connection, Payment due) {
            var body = "{\"sessionId\":\"" + due.session() + "\",\"phone\":\"0712345678\"}";
            var headers = payers.headerOf(due.client()) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
            int status = connection.post("/api/v1/mpesa/initiate", headers, body.getBytes(StandardCharsets.UTF_8));
            if (status != 202) {
                throw new IllegalStateException("a request for a prompt was answered " + status);
            }
        }
    }
}
