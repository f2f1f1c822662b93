package io.miadi.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.miadi.application.notification.EmailSender.Attachment;
import io.miadi.application.notification.EmailSender.Body;
import io.miadi.application.notification.EmailSender.Email;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.notify.email.SmtpEmailSender;
import io.miadi.notify.email.SmtpSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's mailbox, filled by the product's own sender. */
class MailPageTest {
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpClient client = HttpClient.newHttpClient();
    private MailPage page = MailPage.start(0, mail);

    @BeforeEach
    void receive() {
        mail.start();
        send("First", "<p>first page</p>", Optional.empty());
        send(
                "Second <b>",
                "<script>alert(1)</script>second page",
                Optional.of(new Attachment("receipt-1.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'})));
    }

    @AfterEach
    void stop() {
        page.close();
        mail.stop();
        client.close();
    }

    @Test
    void the_newest_letter_comes_first_and_nothing_of_it_is_part_of_the_list() throws Exception {
        var list = get("").body();
        assertThat(list.indexOf("Second &lt;b&gt;")).isPositive().isLessThan(list.indexOf("First"));
        assertThat(list).contains("text of First").doesNotContain("<script", "<b>", "second page");
        assertThat(list).contains("<iframe sandbox");
    }

    @Test
    void letters_to_several_people_stand_in_the_order_in_which_they_came() throws Exception {
        send("amina@example.com", "Third");
        send("baraka@example.com", "Fourth");
        send("amina@example.com", "Fifth");
        var list = get("").body();
        assertThat(Stream.of("Fifth", "Fourth", "Third", "Second", "First").map(list::indexOf))
                .isSorted()
                .doesNotContain(-1);
        assertThat(get("2/page").body()).contains("page of Third");
    }

    @Test
    void one_persons_letters_can_be_asked_for_by_address() throws Exception {
        send("amina@example.com", "Third");
        send("baraka@example.com", "Fourth");
        assertThat(get("?to=amina@example.com").body())
                .contains("text of Third", "\"/2/page\"")
                .doesNotContain("Fourth", "First");
        assertThat(get("?to=nobody@example.com").body()).contains("None yet");
    }

    @Test
    void a_letters_own_page_may_do_nothing_wherever_it_is_opened() throws Exception {
        var own = get("1/page");
        assertThat(own.body()).contains("second page");
        assertThat(own.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'");
    }

    @Test
    void what_a_letter_links_to_opens_beside_the_mailbox() throws Exception {
        var address = "http://localhost:8080/sessions/1?a=1&b=2";
        send(
                "Open " + address + ".",
                "<html><head></head><a href=\"" + address + "\">open</a></html>",
                Optional.empty());
        assertThat(get("").body())
                .contains(
                        "<a href=\"http://localhost:8080/sessions/1?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">");
        assertThat(get("2/page").body()).contains("<head><base target=\"_blank\"></head>");
    }

    @Test
    void what_is_attached_is_saved_and_not_shown() throws Exception {
        var file = get("1/file-0");
        assertThat(file.body()).isEqualTo("%PDF");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"receipt-1.pdf\"");
        assertThat(get("").body()).contains("href=\"/1/file-0\"");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (var path : new String[] {"2/page", "1/file-1", "0/file-0", "x", "-1/page"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(page.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private void send(String subject, String html, Optional<Attachment> attachment) {
        send("baraka@example.com", new Body(subject, "text of " + subject, html), attachment);
    }

    private void send(String to, String subject) {
        send(to, new Body(subject, "text of " + subject, "<p>page of " + subject + "</p>"), Optional.empty());
    }

    private void send(String to, Body body, Optional<Attachment> attachment) {
        var settings = new SmtpSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                SmtpSettings.Security.NONE,
                Optional.empty(),
                new SmtpSettings.From(new EmailAddress("miadi@example.org"), "Miadi"),
                SmtpSettings.Timeouts.STANDARD);
        try (var sender = new SmtpEmailSender(settings, InstantSource.system())) {
            sender.send(
                    new Email(new DeliveryId(UUID.randomUUID()), new EmailAddress(to), "Whoever", body, attachment));
        }
    }
}
