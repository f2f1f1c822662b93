package io.miadi.bootstrap.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The mailbox in HTML. Everything that came with a letter is escaped; its own page is only ever shown in a frame. */
final class MailHtml {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.of("Africa/Nairobi"));

    /** In text that is escaped, where neither quotes nor angle brackets stand. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s&]+(?:&amp;[^\\s&]+)*(?<![.,;:!?)])");

    private static final String STYLE = """
            :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
            body{max-width:64rem;margin:0 auto;padding:1rem}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:0;overflow-wrap:anywhere}
            article{border:1px solid #8886;border-radius:.75rem;padding:1rem;margin:1rem 0}
            p{margin:.25rem 0;opacity:.8;overflow-wrap:anywhere}
            .parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem;margin-top:.75rem}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}
            iframe{width:100%;height:32rem;border:1px solid #8886;border-radius:.5rem;background:Canvas}
            .files a{display:inline-block;padding:.5rem .75rem;border:1px solid #8886;border-radius:.5rem;margin:.5rem .5rem 0 0}
            """;

    private MailHtml() {}

    static String page(int count, String letters) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\"><title>E-mails of the demo</title><style>" + STYLE
                + "</style></head><body><h1>E-mails</h1><p>"
                + (count == 0 ? "None yet; load the page again later." : count + ", newest first.")
                + "</p><main>" + letters + "</main></body></html>";
    }

    static String letter(int number, Letter letter) {
        var head = letter.head();
        var html = new StringBuilder("<article><h2>")
                .append(escaped(head.subject()))
                .append("</h2><p>to ")
                .append(escaped(head.to()))
                .append(head.sentAt().map(at -> ", " + WHEN.format(at)).orElse(""))
                .append("</p>");
        files(number, letter, html);
        html.append("<div class=\"parts\"><pre>")
                .append(linked(escaped(letter.text())))
                .append("</pre>");
        if (letter.html().isPresent()) {
            html.append(
                            "<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" title=\"The same as a page\" src=\"/")
                    .append(number)
                    .append("/page\"></iframe>");
        }
        return html.append("</div></article>").toString();
    }

    private static void files(int number, Letter letter, StringBuilder html) {
        if (letter.files().isEmpty()) {
            return;
        }
        html.append("<div class=\"files\">");
        for (int i = 0; i < letter.files().size(); i++) {
            var file = letter.files().get(i);
            html.append("<a href=\"/%d/file-%d\" download>%s (%d KB)</a>"
                    .formatted(number, i, escaped(file.name()), file.bytes().length / 1024 + 1));
        }
        html.append("</div>");
    }

    /** A letter's page is shown in a frame that may go nowhere, so what its links lead to opens beside it. */
    static String openingElsewhere(String html) {
        return html.replaceFirst("<head>", "<head><base target=\"_blank\">");
    }

    private static String linked(String escaped) {
        return ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
