package io.miadi.mpesa.callback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.payment.CallbackReader;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.ResultCodes;
import io.miadi.mpesa.answer.StrictJson;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the body of an STK callback: strict about what JSON means, patient with what Daraja leaves out, adds or reorders.
 * The payer's number is not read; it may be masked, and the attempt knows whom it asked.
 */
public final class DarajaCallbackReader implements CallbackReader {
    private final Consumer<Receipt> implausible;

    public DarajaCallbackReader() {
        this(_ -> {});
    }

    /** @param implausible hears of receipts whose own date is far from the callback's; a signal to watch, never a verdict */
    public DarajaCallbackReader(Consumer<Receipt> implausible) {
        this.implausible = implausible;
    }

    @Override
    public Reading read(byte[] body) {
        if (body.length > StrictJson.LONGEST_BODY) {
            return new Reading.Unreadable("longer than " + StrictJson.LONGEST_BODY + " bytes");
        }
        var json = StrictJson.object(body);
        if (json.isEmpty()) {
            return new Reading.Unreadable("not one unambiguous JSON object");
        }
        return json.get().path("Body").path("stkCallback") instanceof ObjectNode callback
                ? read(callback)
                : new Reading.Unreadable("no Body.stkCallback");
    }

    private Reading read(ObjectNode callback) {
        var refs = Fields.refs(callback);
        if (refs.isEmpty() && callback.has("CheckoutRequestID")) {
            return new Reading.Unreadable("a checkout request id that cannot be one");
        }
        var code = Fields.code(callback.get("ResultCode"));
        if (code.isEmpty()) {
            return new Reading.Unreadable("a result code that is missing or neither a whole number nor text");
        }
        var items = new MetadataItems(callback);
        var verdict = ResultCodes.verdict(code.get(), Fields.words(callback.get("ResultDesc")), () -> paid(items));
        return new Reading.Told(refs, verdict, items.time());
    }

    private Verdict paid(MetadataItems items) {
        if (items.isAmbiguous()) {
            return new Verdict.Unclear("success with an item given twice");
        }
        var amount = items.amount(Money.KES);
        if (amount.isEmpty()) {
            return new Verdict.Unclear("success without a readable amount");
        }
        var receipt = items.receipt();
        if (receipt.isEmpty()) {
            return new Verdict.Unclear("success without a readable receipt number");
        }
        items.time()
                .filter(at -> !ReceiptDate.isPlausible(receipt.get(), at))
                .ifPresent(_ -> implausible.accept(receipt.get()));
        return new Verdict.Moved(amount.get(), Optional.of(receipt.get()));
    }
}
