package io.miadi.benchmarks.settle;

import io.miadi.application.payment.CallbackToken;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import java.nio.charset.StandardCharsets;

/**
 * An approved session whose client was asked to pay, and the callback that will say that they did.
 *
 * @param attempt sent and accepted by the provider
 * @param tokenHash what the token is found by in the store
 */
public record Owed(
        Session session, Payment payment, Attempt attempt, CallbackToken token, String tokenHash, String receipt) {
    String checkout() {
        return attempt.refs().orElseThrow().checkoutRequestId();
    }

    /** As Daraja sends it (daraja.md 3.2). */
    byte[] body() {
        var names = attempt.refs().orElseThrow();
        return """
                {"Body":{"stkCallback":{"MerchantRequestID":"%s","CheckoutRequestID":"%s","ResultCode":0,"ResultDesc":"The \
                service request is processed successfully.","CallbackMetadata":{"Item":[{"Name":"Amount","Value":%d.00},{"Name":\
                "MpesaReceiptNumber","Value":"%s"},{"Name":"TransactionDate","Value":20261121143015},{"Name":"PhoneNumber",\
                "Value":%s}]}}}}""".formatted(
                        names.merchantRequestId(),
                        names.checkoutRequestId(),
                        payment.amount().minor() / 100,
                        receipt,
                        attempt.payer().orElseThrow().digits())
                .getBytes(StandardCharsets.UTF_8);
    }
}
