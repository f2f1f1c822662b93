package stranger.bank;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Verdict;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Optional;

/** Asks a payer for money through a bank. Only words of the bank that are listed here conclude anything. */
final class BankProvider implements PaymentProvider {
    private final BankLine line;

    BankProvider(BankLine line) {
        this.line = line;
    }

    @Override
    public Reply push(Push push) {
        if (!push.amount().isWhole()) {
            return new Reply.Refused(failure("CENTS"));
        }
        try {
            return heard(line.ask("COLLECT %s %s %d %s"
                    .formatted(
                            push.reference(),
                            push.payer().digits(),
                            push.amount().wholeUnits(),
                            push.token().value())));
        } catch (ConnectException e) {
            return new Reply.NotSent("the bank could not be reached");
        } catch (IOException e) {
            return new Reply.Unknown("the bank did not answer");
        }
    }

    private static Reply heard(String answer) {
        var words = answer.split(" ", -1);
        return switch (words[0]) {
            case "ASKED" -> new Reply.Accepted(new ProviderRefs("bank", words[1]));
            case "REFUSED" -> new Reply.Refused(failure(words[1]));
            default -> new Reply.Unknown("words that the bank does not list");
        };
    }

    @Override
    public Answer query(Inquiry inquiry) {
        try {
            return new Answer.Told(verdict(line.ask("STATE " + inquiry.refs().checkoutRequestId()), inquiry));
        } catch (IOException e) {
            return new Answer.NoAnswer("the bank did not answer");
        }
    }

    private static Verdict verdict(String answer, Inquiry inquiry) {
        var words = answer.split(" ", -1);
        return switch (words[0]) {
            case "OPEN" -> new Verdict.InProgress();
            case "PAID" -> new Verdict.Moved(inquiry.amount(), Optional.empty());
            case "FAILED" -> new Verdict.NotMoved(failure(words[1]));
            default -> new Verdict.Unclear("words that the bank does not list");
        };
    }

    private static Failure failure(String word) {
        return switch (word) {
            case "CANCELLED" ->
                new Failure(AttemptState.CANCELLED_BY_PAYER, FailureReason.CANCELLED_OR_TIMED_OUT, word, "");
            case "EXPIRED" -> new Failure(AttemptState.PROMPT_EXPIRED, FailureReason.PHONE_NOT_REACHED, word, "");
            default -> new Failure(AttemptState.DECLINED, FailureReason.OTHER, word, "");
        };
    }

    @Override
    public Connection testConnection() {
        try {
            return line.ask("HELLO").equals("HELLO")
                    ? new Connection.Works()
                    : new Connection.Fails("the bank answers something else");
        } catch (IOException e) {
            return new Connection.Fails("the bank does not answer");
        }
    }
}
