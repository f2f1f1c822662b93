package io.miadi.notify.email;

import io.miadi.application.notification.HandOff;
import io.miadi.domain.notification.ReasonCode;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a relay's refusal means for a message: reply codes of RFC 5321 and enhanced status codes of RFC 3463. */
final class SmtpReplies {
    private static final Pattern ENHANCED = Pattern.compile("\\b([45])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final int LONGEST_CHAIN = 10;

    private SmtpReplies() {}

    /** @param aboutSender whether the relay refused who writes, and not who is written to */
    record Reply(int code, String text, boolean aboutSender) {
        /** The relay is closing (421) or will not have us; the next message would fare no better. */
        boolean isAboutService() {
            return code == 421 || meaning() instanceof HandOff.Misconfigured;
        }

        HandOff meaning() {
            if (code < 500) {
                return new HandOff.Later("smtp " + code, Optional.empty());
            }
            if (aboutSender || code == 530 || code == 534 || code == 535) {
                return new HandOff.Misconfigured("smtp " + code);
            }
            var status = ENHANCED.matcher(text);
            return status.find() ? enhanced(status.group()) : plain();
        }

        private HandOff enhanced(String status) {
            if (status.endsWith(".2.2")) {
                return new HandOff.Later("smtp " + status, Optional.empty()); // a full mailbox may be emptied
            }
            return new HandOff.Refused(reason(status), "smtp " + status);
        }

        private static ReasonCode reason(String status) {
            return switch (status.charAt(2)) {
                case '1' -> ReasonCode.REFUSED_RECIPIENT;
                case '2' -> status.endsWith(".3") ? ReasonCode.REFUSED_CONTENT : ReasonCode.REFUSED_RECIPIENT;
                case '7' -> ReasonCode.REFUSED_CONFIG;
                default -> ReasonCode.REFUSED_CONTENT;
            };
        }

        private HandOff plain() {
            boolean mailbox = code == 550 || code == 551 || code == 553;
            var reason = mailbox ? ReasonCode.REFUSED_RECIPIENT : ReasonCode.REFUSED_CONTENT;
            return new HandOff.Refused(reason, "smtp " + code);
        }
    }

    /** The relay's own words in an exception of the library; empty when it said nothing. */
    static Optional<Reply> in(MessagingException trouble) {
        @Nullable Exception current = trouble;
        for (int i = 0; i < LONGEST_CHAIN && current != null; i++) {
            var found = reply(current);
            if (found.isPresent()) {
                return found;
            }
            current = current instanceof MessagingException next ? next.getNextException() : null;
        }
        return Optional.empty();
    }

    private static Optional<Reply> reply(Exception trouble) {
        return switch (trouble) {
            case SMTPAddressFailedException e -> spoken(e.getReturnCode(), e.getMessage(), false);
            case SMTPSenderFailedException e -> spoken(e.getReturnCode(), e.getMessage(), true);
            case SMTPSendFailedException e -> spoken(e.getReturnCode(), e.getMessage(), false);
            default -> Optional.empty();
        };
    }

    private static Optional<Reply> spoken(int code, @Nullable String text, boolean aboutSender) {
        boolean refusal = code >= 400 && code < 600;
        return refusal ? Optional.of(new Reply(code, text == null ? "" : text, aboutSender)) : Optional.empty();
    }
}
