package io.miadi.documents;

import com.samskivert.mustache.Template;
import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.Message;
import io.miadi.application.notification.MessageWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts messages into words from the product's own texts, and e-mails on one page that shows well on a phone, light or dark. */
public final class MustacheMessageWriter implements MessageWriter {
    private static final Template HTML = Layout.html("email.html.mustache");
    private static final Template TEXT = Layout.text("email.txt.mustache");

    @Override
    public EmailSender.Body email(Message message) {
        var page = page(message);
        return new EmailSender.Body(say(message, ".subject"), TEXT.execute(page), HTML.execute(page));
    }

    @Override
    public String sms(Message message) {
        return say(message, ".sms");
    }

    @Override
    public String line(Message message) {
        return say(message, ".line");
    }

    private static Map<String, Object> page(Message message) {
        var phrases = Phrases.in(message.language());
        var facts = message.facts();
        var page = new HashMap<String, Object>();
        page.put("language", message.language().tag());
        page.put("practice", phrases.say("mail.practice", facts));
        page.put("subject", say(message, ".subject"));
        page.put("greeting", phrases.say("mail.greeting", facts));
        page.put("paragraphs", List.of(say(message, ".body").split("\n\n")));
        page.put("rows", rows(message));
        page.put("button", say(message, ".button"));
        page.put("link", phrases.say("mail.link", facts));
        page.put("footer", phrases.say("mail.footer", facts));
        page.put("automatic", phrases.say("mail.automatic", facts));
        return page;
    }

    private static List<Layout.Row> rows(Message message) {
        var phrases = Phrases.in(message.language());
        var names = phrases.raw(message.kind().key() + ".rows").split(" ");
        return Arrays.stream(names)
                .map(name -> new Layout.Row(phrases.raw("row." + name), fact(message, name)))
                .toList();
    }

    private static String fact(Message message, String name) {
        var fact = message.facts().get(name);
        if (fact == null) {
            throw new BrokenTemplate(
                    message.kind().key() + ".rows", new IllegalStateException("no fact of that name: " + name));
        }
        return fact;
    }

    private static String say(Message message, String part) {
        return Phrases.in(message.language()).say(message.kind().key() + part, message.facts());
    }
}
