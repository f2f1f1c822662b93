package io.miadi.mpesa.refund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.refund.ResultReader;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what comes to a result address (daraja.md 6 to 9): strict about what JSON means, patient with lists that are bare objects,
 * keys that repeat and values that are missing. The transaction id of a failure is a placeholder and never a receipt.
 */
public final class DarajaResultReader implements ResultReader {
    private static final String DONE = "0";

    @Override
    public Reading read(byte[] body) {
        var json = StrictJson.object(body);
        if (json.isEmpty()) {
            return new Reading.Unreadable("not one unambiguous JSON object");
        }
        return json.get().path("Result") instanceof ObjectNode result
                ? read(result)
                : new Reading.Unreadable("no Result");
    }

    private static Reading read(ObjectNode result) {
        var code = Fields.code(result.get("ResultCode"));
        if (code.isEmpty()) {
            return new Reading.SaysNothing("a result without a code");
        }
        if (!code.get().equals(DONE)) {
            return RefundCodes.failure(code.get(), Fields.words(result.get("ResultDesc")))
                    .<Reading>map(Reading.Refused::new)
                    .orElseGet(() -> new Reading.SaysNothing("result " + code.get()));
        }
        var parameters = new ResultParameters(result);
        return parameters.text("TransactionStatus").isPresent() ? status(parameters) : done(result, parameters);
    }

    private static Reading done(ObjectNode result, ResultParameters parameters) {
        return parameters
                .amount("Amount", Money.KES)
                .or(() -> parameters.amount("TransactionAmount", Money.KES))
                .<Reading>map(amount -> new Reading.Done(amount, receipt(result, parameters)))
                .orElseGet(() -> new Reading.Unreadable("success without a readable amount"));
    }

    private static Optional<Receipt> receipt(ObjectNode result, ResultParameters parameters) {
        return parameters
                .text("TransactionReceipt")
                .or(() -> Fields.text(result.get("TransactionID"), 64))
                .filter(Receipt::isReceipt)
                .map(Receipt::new);
    }

    private static Reading status(ResultParameters parameters) {
        var receipt = parameters.text("ReceiptNo").filter(Receipt::isReceipt).map(Receipt::new);
        var amount = parameters.amount("Amount", Money.KES);
        var stage = parameters.text("TransactionStatus").flatMap(DarajaResultReader::stage);
        if (receipt.isEmpty() || amount.isEmpty()) {
            return new Reading.Unreadable("a status without a readable receipt or amount");
        }
        return stage.<Reading>map(known -> new Reading.Status(receipt.get(), amount.get(), known))
                .orElseGet(() -> new Reading.SaysNothing("a status that is not listed"));
    }

    private static Optional<Stage> stage(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "completed" -> Optional.of(Stage.COMPLETED);
            case "cancelled", "declined", "expired" -> Optional.of(Stage.CANCELLED);
            case "initiated", "authorized", "pending authorized" -> Optional.of(Stage.IN_PROGRESS);
            default -> Optional.empty();
        };
    }
}
