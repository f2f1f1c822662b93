package io.miadi.testkit.payment;

import io.miadi.application.payment.CallbackReader;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Callbacks of a provider in memory: one line, fields between bars. Writes them and reads them back. */
public final class PlainCallbacks implements CallbackReader {
    private static final Pattern MOVED = Pattern.compile(
            "([^|]{1,64})\\|([^|]{1,64})\\|MOVED\\|(\\d{1,15})\\|([A-Z]{3})\\|([\\w-]{1,64})\\|(\\d{1,13})");
    private static final Pattern NOT_MOVED = Pattern.compile(
            "([^|]{1,64})\\|([^|]{1,64})\\|NOT_MOVED\\|([A-Z_]{1,40})\\|([A-Z_]{1,40})\\|([^|]{0,40})\\|(\\d{1,13})");

    /** The provider took this much under this receipt number at this time. */
    public static byte[] moved(ProviderRefs refs, Money amount, Receipt receipt, Instant at) {
        return line(refs, "MOVED|" + amount.minor() + "|" + amount.currency() + "|" + receipt, at);
    }

    /** The provider took nothing; the words of the failure are not sent. */
    public static byte[] notMoved(ProviderRefs refs, Failure failure, Instant at) {
        return line(refs, "NOT_MOVED|" + failure.ending() + "|" + failure.reason() + "|" + failure.code(), at);
    }

    private static byte[] line(ProviderRefs refs, String what, Instant at) {
        var text = refs.merchantRequestId() + "|" + refs.checkoutRequestId() + "|" + what + "|" + at.toEpochMilli();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same words in other bytes, as a provider that writes its message anew would send them. */
    public static byte[] rewritten(byte[] body) {
        var longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = '\n';
        return longer;
    }

    @Override
    public Reading read(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).strip();
        var moved = MOVED.matcher(text);
        if (moved.matches()) {
            return money(moved.group(4))
                    .<Reading>map(currency -> told(moved, moved(moved, currency)))
                    .orElseGet(() -> new Reading.Unreadable("no such currency"));
        }
        var not = NOT_MOVED.matcher(text);
        if (not.matches()) {
            return ending(not.group(3))
                    .<Reading>map(ending -> told(not, notMoved(not, ending)))
                    .orElseGet(() -> new Reading.Unreadable("no such failure"));
        }
        return new Reading.Unreadable("not a plain line");
    }

    private static Reading told(Matcher line, Verdict verdict) {
        var at = Instant.ofEpochMilli(Long.parseLong(line.group(6)));
        return new Reading.Told(Optional.of(new ProviderRefs(line.group(1), line.group(2))), verdict, Optional.of(at));
    }

    private static Verdict moved(Matcher line, Currency currency) {
        var amount = new Money(Long.parseLong(line.group(3)), currency);
        return new Verdict.Moved(amount, Optional.of(new Receipt(line.group(5))));
    }

    private static Verdict notMoved(Matcher line, AttemptState ending) {
        var reason = Arrays.stream(FailureReason.values())
                .filter(r -> r.name().equals(line.group(4)))
                .findFirst()
                .orElse(FailureReason.OTHER);
        return new Verdict.NotMoved(new Failure(ending, reason, line.group(5), ""));
    }

    private static Optional<Currency> money(String code) {
        if (code.equals(Money.KES.getCurrencyCode())) {
            return Optional.of(Money.KES);
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    private static Optional<AttemptState> ending(String name) {
        return Arrays.stream(AttemptState.values())
                .filter(state -> state.isFailure() && state.name().equals(name))
                .findFirst();
    }
}
