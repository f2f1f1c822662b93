package stranger.bank;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.payment.PaymentProvider.Answer;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.application.payment.PaymentProvider.Push;
import io.miadi.application.payment.PaymentProvider.Reply;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.phone.Msisdn;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;

/**
 * The bank of the simulated world: the world's own provider, whose books the invariants believe, spoken to in the bank's lines.
 * So the adapter is judged with its wire and not without it.
 */
record SimulatedBank(PaymentProvider model) implements BankLine {
    @Override
    public String ask(String line) throws IOException {
        var words = line.split(" ", -1);
        return switch (words[0]) {
            case "COLLECT" -> collect(words);
            case "STATE" -> state(words[1]);
            default -> words[0];
        };
    }

    private String collect(String[] words) throws IOException {
        var push = new Push(
                new Reference(words[1]),
                new Msisdn(words[2]),
                Money.kes(Long.parseLong(words[3])),
                "Session fee",
                new CallbackToken(words[4]));
        return switch (model.push(push)) {
            case Reply.Accepted(var refs) -> "ASKED " + refs.checkoutRequestId();
            case Reply.Refused(var failure) -> "REFUSED " + word(failure);
            case Reply.NotSent _ -> throw new ConnectException("nobody listens");
            case Reply.Unknown _ -> throw new SocketTimeoutException("nothing came back");
        };
    }

    private String state(String name) throws IOException {
        // The bank knows what it was asked for; our question does not repeat it.
        var inquiry = new Inquiry(new ProviderRefs("bank", name), Money.zero(Money.KES));
        return switch (model.query(inquiry)) {
            case Answer.NoAnswer _ -> throw new SocketTimeoutException("nothing came back");
            case Answer.Told(Verdict.InProgress _) -> "OPEN";
            case Answer.Told(Verdict.Moved _) -> "PAID";
            case Answer.Told(Verdict.NotMoved(var failure)) -> "FAILED " + word(failure);
            case Answer.Told(Verdict.Unclear _) -> "WHO";
        };
    }

    private static String word(Failure failure) {
        return switch (failure.ending()) {
            case CANCELLED_BY_PAYER -> "CANCELLED";
            case PROMPT_EXPIRED -> "EXPIRED";
            default -> "DECLINED";
        };
    }
}
