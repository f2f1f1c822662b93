package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackReader;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The callback format of the provider of the simulated world: fields between bars, one line. */
final class ModelWire implements CallbackReader {
    private static final int FIELDS = 6;

    static byte[] paid(ProviderRefs refs, Money amount, Receipt receipt, Instant at) {
        return line(refs, "MOVED", Long.toString(amount.minor()), receipt.value(), at);
    }

    static byte[] failed(ProviderRefs refs, Payer payer, Instant at) {
        return line(refs, "NOT_MOVED", payer.name(), "", at);
    }

    private static byte[] line(ProviderRefs refs, String what, String detail, String receipt, Instant at) {
        var text = String.join(
                "|",
                refs.merchantRequestId(),
                refs.checkoutRequestId(),
                what,
                detail,
                receipt,
                Long.toString(at.toEpochMilli()));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same words in other bytes, as a provider that writes its message anew would send them. */
    static byte[] rewritten(byte[] body) {
        return (new String(body, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Reading read(byte[] body) {
        var fields = new String(body, StandardCharsets.UTF_8).strip().split("\\|", -1);
        if (fields.length != FIELDS || !fields[0].startsWith("model-")) {
            return new Reading.Unreadable("not a line of the model");
        }
        var refs = new ProviderRefs(fields[0], fields[1]);
        var at = Instant.ofEpochMilli(Long.parseLong(fields[5]));
        return new Reading.Told(Optional.of(refs), verdict(fields), Optional.of(at));
    }

    private static Verdict verdict(String[] fields) {
        return fields[2].equals("MOVED")
                ? new Verdict.Moved(
                        new Money(Long.parseLong(fields[3]), Money.KES), Optional.of(new Receipt(fields[4])))
                : new Verdict.NotMoved(Payer.valueOf(fields[3]).failure());
    }
}
