package io.miadi.simulators.daraja.c2b;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Where the merchant is asked about direct payments, and told of them. Production takes them once, the sandbox anew each time. */
public final class C2bUrls {
    /** Stand in no registered address, in capitals or not. */
    private static final List<String> FORBIDDEN =
            List.of("m-pesa", "mpesa", "safaricom", "exe", "exec", "cmd", "sql", "query");

    private final boolean once;
    private final AtomicReference<Optional<Registration>> current = new AtomicReference<>(Optional.empty());
    private volatile boolean validating;

    public C2bUrls(boolean once) {
        this.once = once;
    }

    /** @param acceptWhenSilent what the operator does when validation cannot be reached: ResponseType Completed */
    public record Registration(String validationUrl, String confirmationUrl, boolean acceptWhenSilent) {}

    public sealed interface Registered {
        record Done() implements Registered {}

        record Before() implements Registered {}

        /** @param text as the operator words it */
        record Refused(String text) implements Registered {}
    }

    public Registered register(Registration wanted) {
        var wrong = forbidden("ValidationURL", wanted.validationUrl())
                .or(() -> forbidden("ConfirmationURL", wanted.confirmationUrl()));
        if (wrong.isPresent()) {
            return new Registered.Refused(wrong.get());
        }
        if (once && current.get().isPresent()) {
            return new Registered.Before();
        }
        current.set(Optional.of(wanted));
        return new Registered.Done();
    }

    private static Optional<String> forbidden(String field, String url) {
        var folded = url.toLowerCase(Locale.ROOT);
        return FORBIDDEN.stream()
                .filter(folded::contains)
                .findFirst()
                .map(word -> "Invalid " + field + " - URL has the word " + word.toUpperCase(Locale.ROOT));
    }

    public Optional<Registration> current() {
        return current.get();
    }

    /** External validation is off until the merchant asks the operator for it in writing. */
    public void switchValidation(boolean on) {
        validating = on;
    }

    public boolean isValidating() {
        return validating;
    }
}
