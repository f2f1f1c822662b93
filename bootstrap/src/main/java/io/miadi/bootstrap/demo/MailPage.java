package io.miadi.bootstrap.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page that shows, in the demo, the e-mails that people received; newest first. */
final class MailPage implements AutoCloseable {
    private static final String STYLE = """
            :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
            body{max-width:44rem;margin:0 auto;padding:1rem}
            article{border:1px solid #8886;border-radius:.75rem;padding:1rem;margin:1rem 0}
            h2{font-size:1.1rem;margin:0}p{margin:.25rem 0;opacity:.75}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
            """;

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

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private String page() {
        List<MimeMessage> newestFirst =
                Arrays.asList(mail.getReceivedMessages()).reversed();
        var letters = newestFirst.stream().map(MailPage::letter).collect(Collectors.joining());
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>E-mails of the demo</title><style>" + STYLE
                + "</style><h1>E-mails</h1>" + (letters.isEmpty() ? "<p>None yet.</p>" : letters) + "</html>";
    }

    private static String letter(MimeMessage message) {
        try {
            var to = Arrays.toString(message.getAllRecipients());
            return "<article><h2>" + escaped(message.getSubject()) + "</h2><p>to " + escaped(to) + "</p><pre>"
                    + escaped(Letters.text(message)) + "</pre></article>";
        } catch (MessagingException e) {
            return "<article><pre>" + escaped(GreenMailUtil.getWholeMessage(message)) + "</pre></article>";
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
