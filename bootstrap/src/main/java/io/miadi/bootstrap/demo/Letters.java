package io.miadi.bootstrap.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The plain text of e-mails. */
public final class Letters {
    private Letters() {}

    /** The first plain part, empty when there is none. */
    public static String text(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return String.valueOf(part.getContent());
            }
            return part.getContent() instanceof Multipart parts ? first(parts) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the demo's own mail server gave a broken message", e);
        }
    }

    private static String first(Multipart parts) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            var text = text(parts.getBodyPart(i));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
