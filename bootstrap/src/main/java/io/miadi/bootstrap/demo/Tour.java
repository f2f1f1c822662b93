package io.miadi.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;

/** One session's life, played through the public API and told step by step. */
final class Tour {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DAYS_AHEAD = 60;

    private final String base;
    private final SamplePractice practice;
    private final DemoWorld world;
    private final ZoneId zone;
    private final PrintWriter out;
    private int step;

    Tour(String base, SamplePractice practice, DemoWorld world, ZoneId zone, PrintWriter out) {
        this.base = base;
        this.practice = practice;
        this.world = world;
        this.zone = zone;
        this.out = out;
    }

    void play() {
        int mails = world.mail().getReceivedMessages().length;
        int texts = world.twilio().messages().newestFirst().size();
        var client = ApiClient.signIn(base, Sample.CLIENT.email(), SamplePractice.PASSPHRASE);
        var practitioner = ApiClient.signIn(base, Sample.PRACTITIONER.email(), SamplePractice.PASSPHRASE);
        tell("Baraka (client) and Amina (practitioner) sign in.");
        var id = book(client);
        var approved = practitioner.post("/api/v1/sessions/" + id + "/approval", "{}");
        tell("Amina approves it. " + approved.at("/payment/amount/amount").asText() + " KES fall due, reference "
                + approved.at("/payment/reference").asText() + ".");
        pay(client, id);
        receipt(client, id);
        told(mails, texts);
    }

    private String book(ApiClient client) {
        var start = freeStart(client);
        var body = "{\"practitionerId\":\"" + practice.idOf(Sample.PRACTITIONER) + "\",\"kindId\":\""
                + practice.kind().id() + "\",\"start\":\"" + start + "\"}";
        var session = client.post("/api/v1/sessions", body);
        tell("Baraka books " + session.path("kind").asText() + " for " + start + ": "
                + session.path("state").asText() + ".");
        return session.path("id").asText();
    }

    private String freeStart(ApiClient client) {
        var today = LocalDate.now(zone);
        for (int day = 2; day < DAYS_AHEAD; day++) {
            var starts = client.get("/api/v1/practitioners/" + practice.idOf(Sample.PRACTITIONER) + "/open-starts?date="
                            + today.plusDays(day) + "&kindId=" + practice.kind().id())
                    .path("items");
            if (!starts.isEmpty()) {
                return starts.get(0).asText();
            }
        }
        throw new IllegalStateException("the sample practice is booked out; remove its data folder to begin anew");
    }

    private void pay(ApiClient client, String id) {
        var status = client.post(
                "/api/v1/mpesa/initiate",
                "{\"sessionId\":\"" + id + "\",\"phone\":\"" + SamplePractice.CLIENT_PHONE + "\"}");
        tell("Baraka pays by M-Pesa. The page says: \"" + status.path("message").asText() + "\"");
        var phone = world.daraja().phone("254" + SamplePractice.CLIENT_PHONE.substring(1));
        await("the prompt on the phone", () -> phone.prompt().isPresent());
        phone.enterPin("1234");
        tell("The phone shows the prompt, and Baraka enters the PIN.");
        await("the callback", () -> confirmed(status(client, id)));
        var paid = status(client, id);
        tell("M-Pesa calls back. The session is " + paid.path("sessionState").asText() + ", M-Pesa receipt "
                + paid.at("/payment/receipt").asText() + ".");
    }

    private static boolean confirmed(JsonNode status) {
        return status.path("sessionState").asText().equals("Confirmed");
    }

    private static JsonNode status(ApiClient client, String id) {
        return client.get("/api/v1/mpesa/status/" + id);
    }

    private void receipt(ApiClient client, String id) {
        var payment = status(client, id).at("/payment/id").asText();
        byte[] pdf = client.bytes("/api/v1/payments/" + payment + "/receipt?format=pdf");
        tell("Baraka downloads the receipt: " + pdf.length / 1024 + " KiB of PDF.");
    }

    private void told(int mails, int texts) {
        await("the receipt e-mail", () -> world.mail().getReceivedMessages().length >= mails + 2);
        await("the SMS", () -> world.twilio().messages().newestFirst().size() > texts);
        tell("Everybody was told: " + (world.mail().getReceivedMessages().length - mails) + " e-mails ("
                + world.mailPage() + ") and "
                + (world.twilio().messages().newestFirst().size() - texts) + " SMS ("
                + world.twilio().baseUrl() + "/sim/inbox).");
    }

    private void tell(String words) {
        step++;
        out.printf("%3d  %s%n", step, words);
        out.flush();
    }

    private static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited a minute in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            }
        }
    }
}
