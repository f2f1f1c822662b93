package io.miadi.bootstrap.endtoend;

import io.miadi.bootstrap.demo.Letter;
import io.miadi.simulators.twilio.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people received. */
final class Post {
    private static final Pattern TOKEN = Pattern.compile("#([\\w.~-]{20,})");

    private Post() {}

    /** The words of every SMS, latest first. */
    static List<String> texts() {
        return OpenPractice.here().world().twilio().messages().newestFirst().stream()
                .map(Message::body)
                .toList();
    }

    /** The words of every e-mail, oldest first. */
    static List<String> letters() {
        return Arrays.stream(mails()).map(mail -> Letter.of(mail).text()).toList();
    }

    /** Waits for a letter with a link to this address, beyond those that it had, and gives the link's secret. */
    static String secretSentTo(String address, int letterNumber) {
        OpenPractice.soon().until(() -> secrets(address).size() >= letterNumber);
        return secrets(address).get(letterNumber - 1);
    }

    private static List<String> secrets(String address) {
        return Arrays.stream(mails())
                .filter(mail -> isTo(mail, address))
                .flatMap(mail -> secret(Letter.of(mail).text()).stream())
                .toList();
    }

    private static MimeMessage[] mails() {
        return OpenPractice.here().world().mail().getReceivedMessages();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException("a broken message", e);
        }
    }

    private static Optional<String> secret(String letter) {
        return TOKEN.matcher(letter).results().map(found -> found.group(1)).findFirst();
    }
}
