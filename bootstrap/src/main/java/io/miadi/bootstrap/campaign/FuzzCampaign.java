package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.payer.Behaviour;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Feeds every route with rubbish: nothing may be answered with a server's failure, and nothing may change. */
public final class FuzzCampaign implements AutoCloseable {
    private static final List<String> ROUTES = List.of(
            "/api/v1/mpesa/callback/{token}",
            "/api/v1/mpesa/callback/{token}",
            "/api/v1/mpesa/initiate",
            "/api/v1/mpesa/status/{id}",
            "/api/v1/sessions",
            "/api/v1/sessions/{id}",
            "/api/v1/sessions/{id}/approval",
            "/api/v1/sessions/{id}/cancellation",
            "/api/v1/sessions/{id}/rescheduling",
            "/api/v1/payments/desk",
            "/api/v1/payments/{id}",
            "/api/v1/payments/{id}/attempts/{id}/release",
            "/api/v1/practitioners/{id}/open-starts",
            "/api/v1/session-kinds",
            "/api/v1/clients",
            "/api/v1/users",
            "/api/v1/api-keys",
            "/api/v1/me",
            "/api/v1/auth/refresh",
            "/{id}");
    private static final String CALLBACK = """
            {"Body":{"stkCallback":{"MerchantRequestID":"29115-34620561-1","CheckoutRequestID":"ws_CO_191220191020363925",\
            "ResultCode":0,"ResultDesc":"The service request is processed successfully.","CallbackMetadata":{"Item":[\
            {"Name":"Amount","Value":1500.00},{"Name":"MpesaReceiptNumber","Value":"NLJ7RT61SV"},\
            {"Name":"TransactionDate","Value":20191219102115},{"Name":"PhoneNumber","Value":254708374149}]}}}}""";

    private static final List<String> METHODS = List.of("POST", "POST", "POST", "GET", "PUT", "PATCH", "DELETE");
    private static final int SERVER_FAILED = 500;
    private static final int BUSY = 503;

    private final Stage stage;
    private final RunningMiadi program;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String authorization;

    /** Starts a practice with one session that waits for its payment. */
    public FuzzCampaign(Path folder) {
        this.stage = Stage.open(folder, DarajaSettings.instant().withUsual(new Behaviour.Manual()), 1);
        this.program = stage.start(Map.of());
        var people = stage.people(0);
        var life = new SessionLife(stage, people, 0);
        Patience.until("a session that waits for its payment", Duration.ofSeconds(60), () -> {
            life.step();
            return life.isAsked();
        });
        this.authorization = stage.caller(Sample.OWNER).authorization();
    }

    /**
     * One piece of rubbish, for an answer below 500.
     *
     * @param body each character is one byte
     */
    public record Rubbish(String method, String path, String body, boolean signedIn) {}

    /** Makes rubbish, at times close to what is right. */
    public static Rubbish rubbish(Random random) {
        var route = ROUTES.get(random.nextInt(ROUTES.size()));
        var path = route.replace("{token}", token(random)).replace("{id}", id(random));
        return new Rubbish(METHODS.get(random.nextInt(METHODS.size())), path, body(random), random.nextBoolean());
    }

    private static String token(Random random) {
        byte[] bytes = new byte[random.nextBoolean() ? 32 : random.nextInt(1, 80)];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String id(Random random) {
        return random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()).toString() : token(random);
    }

    private static String body(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> bytes(random, random.nextInt(300));
            case 1 -> CALLBACK.substring(0, random.nextInt(CALLBACK.length()));
            case 2 -> damaged(random);
            default -> CALLBACK;
        };
    }

    private static String bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String damaged(Random random) {
        int place = random.nextInt(CALLBACK.length() - 1);
        return CALLBACK.substring(0, place) + bytes(random, 1) + CALLBACK.substring(place + 1);
    }

    /** The status with which it was answered. */
    public int throwIn(Rubbish rubbish) {
        var request = HttpRequest.newBuilder(URI.create(stage.base() + rubbish.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(rubbish.method(), BodyPublishers.ofString(rubbish.body(), StandardCharsets.ISO_8859_1));
        if (rubbish.signedIn()) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("not answered: " + rubbish, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether an answer says that the server failed. */
    public static boolean isFailure(int status) {
        return status >= SERVER_FAILED && status != BUSY;
    }

    /** Everything that rubbish must not change, as one line. */
    public String state() {
        try (var database = LiveDatabase.of(stage.folder())) {
            return database.rows("""
                    select (select string_agg(id || state || version, ',' order by id) from session) || ' '
                        || (select string_agg(id || state || coalesce(captured_minor, 0), ',' order by id) from attempt) || ' '
                        || (select count(*) from posting) || ' ' || (select count(*) from evidence) || ' '
                        || (select count(*) from callback) || ' ' || (select count(*) from account)""", row -> row.getString(1)).getFirst();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        program.close();
        stage.close();
    }
}
