package io.miadi.application.notification;

/**
 * Puts messages into words. A fact that a text names and the message does not have is a broken template: it throws
 * {@link BrokenTemplate} and never leaves a gap in a sentence.
 */
public interface MessageWriter {
    EmailSender.Body email(Message message);

    /** In the characters of GSM-7 wherever the facts allow it. */
    String sms(Message message);

    /** One line for the product's own list. */
    String line(Message message);

    /** The words of a kind cannot be made; the cause names the template, never a fact. */
    final class BrokenTemplate extends RuntimeException {
        private final String template;

        public BrokenTemplate(String template, Throwable cause) {
            super("template " + template, cause);
            this.template = template;
        }

        public String template() {
            return template;
        }
    }
}
