package io.miadi.bootstrap.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One received e-mail, taken apart.
 *
 * @param text the first plain part, empty when there is none
 * @param html the first page
 */
public record Letter(Head head, String text, Optional<String> html, List<File> files) {
    /** Whom it went to, what it is called and when it was sent. */
    public record Head(String to, String subject, Optional<Instant> sentAt) {}

    /** Something attached. */
    public record File(String name, byte[] bytes) {
        /** A name that can stand in a header. */
        String safeName() {
            return name.replaceAll("[^A-Za-z0-9._-]", "_");
        }
    }

    public static Letter of(MimeMessage message) {
        try {
            var to = Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .map(address -> address instanceof InternetAddress mailbox ? mailbox.toUnicodeString() : "?")
                    .collect(Collectors.joining(", "));
            var head = new Head(
                    to,
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getSentDate()).map(date -> date.toInstant()));
            var parts = new ArrayList<Part>();
            collect(message, parts);
            return new Letter(head, first(parts, "text/plain").orElse(""), first(parts, "text/html"), files(parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the demo's own mail server gave a broken message", e);
        }
    }

    private static void collect(Part part, List<Part> leaves) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), leaves);
            }
        } else {
            leaves.add(part);
        }
    }

    private static Optional<String> first(List<Part> parts, String type) throws IOException, MessagingException {
        for (var part : parts) {
            if (part.isMimeType(type) && part.getFileName() == null) {
                return Optional.of(String.valueOf(part.getContent()));
            }
        }
        return Optional.empty();
    }

    private static List<File> files(List<Part> parts) throws IOException, MessagingException {
        var files = new ArrayList<File>();
        for (var part : parts) {
            if (part.getFileName() != null) {
                try (var content = part.getInputStream()) {
                    files.add(new File(part.getFileName(), content.readAllBytes()));
                }
            }
        }
        return List.copyOf(files);
    }
}
