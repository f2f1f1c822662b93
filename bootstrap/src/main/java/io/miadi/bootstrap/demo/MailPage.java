package io.miadi.bootstrap.demo;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that shows, in the demo, the e-mails that people received, newest first: the text, the page beside it in a frame that may do
 * nothing, and what is attached; {@code /?to=ADDRESS} shows one person's only. Letters are numbered in the order in which they came,
 * so that an address goes on naming the same one.
 */
final class MailPage implements AutoCloseable {
    /** Asks for the letters to one address only. */
    private static final String TO = "to=";

    private static final Pattern PART = Pattern.compile("/([0-9]{1,6})/(page|file-([0-9]{1,2}))");
    /** Of the list: its own style, and frames from here. */
    private static final String LIST_RULES = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    /** Of a letter's page: nothing runs and nothing is fetched, also when it is opened by itself. Its links open elsewhere. */
    private static final String LETTER_RULES =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final HttpServer server;
    private final GreenMail mail;

    private MailPage(HttpServer server, GreenMail mail) {
        this.server = server;
        this.mail = mail;
    }

    static MailPage start(int port, GreenMail mail) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var page = new MailPage(server, mail);
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** What goes out, and under which rules. */
    private record Found(String mediaType, String rules, Optional<String> fileName, byte[] bytes) {
        static Found page(String rules, String html) {
            return new Found(
                    "text/html; charset=utf-8", rules, Optional.empty(), html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var found = find(
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
            if (found.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var headers = exchange.getResponseHeaders();
            headers.add("Content-Type", found.get().mediaType());
            headers.add("Content-Security-Policy", found.get().rules());
            headers.add("X-Content-Type-Options", "nosniff");
            found.get()
                    .fileName()
                    .ifPresent(name -> headers.add("Content-Disposition", "attachment; filename=\"" + name + "\""));
            exchange.sendResponseHeaders(200, found.get().bytes().length);
            exchange.getResponseBody().write(found.get().bytes());
        }
    }

    private Optional<Found> find(String path, String query) {
        var letters = arrived();
        if (path.equals("/")) {
            return Optional.of(Found.page(LIST_RULES, list(letters, query)));
        }
        var asked = PART.matcher(path);
        if (!asked.matches() || Integer.parseInt(asked.group(1)) >= letters.size()) {
            return Optional.empty();
        }
        var letter = Letter.of(letters.get(Integer.parseInt(asked.group(1))));
        return asked.group(3) == null
                ? letter.html().map(html -> Found.page(LETTER_RULES, MailHtml.openingElsewhere(html)))
                : letter.files().stream()
                        .skip(Integer.parseInt(asked.group(3)))
                        .findFirst()
                        .map(file -> new Found(
                                "application/octet-stream", LETTER_RULES, Optional.of(file.safeName()), file.bytes()));
    }

    /** In the order in which they came; the server itself lists them mailbox by mailbox. */
    private List<MimeMessage> arrived() {
        return mail.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
                .map(StoredMessage::getMimeMessage)
                .toList();
    }

    private static String list(List<MimeMessage> letters, String query) {
        var wanted = query.startsWith(TO) ? query.substring(TO.length()) : "";
        var shown = new StringBuilder();
        int count = 0;
        for (int number = letters.size() - 1; number >= 0; number--) {
            var letter = Letter.of(letters.get(number));
            if (letter.head().to().contains(wanted)) {
                shown.append(MailHtml.letter(number, letter));
                count++;
            }
        }
        return MailHtml.page(count, shown.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
