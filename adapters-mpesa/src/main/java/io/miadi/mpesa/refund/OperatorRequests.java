package io.miadi.mpesa.refund;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.refund.RefundProvider.About;
import io.miadi.application.refund.RefundProvider.PayOut;
import io.miadi.application.refund.RefundProvider.Question;
import io.miadi.application.refund.RefundProvider.Reversal;
import io.miadi.mpesa.account.DarajaAccount;
import okio.ByteString;

/**
 * Writes the bodies of the operator's requests, each with the spelling of its own interface (daraja.md 6). They hold the payer's
 * number and the credential: never log them.
 */
public final class OperatorRequests {
    /** 2 to 100 characters, and nothing personal. */
    private static final String REMARKS = "Client refund";

    private static final String SHORTCODE = "4";

    /** The type of the receiver that a reversal, and only it, has. */
    private static final String REVERSING = "11";

    private final DarajaAccount account;
    private final DarajaInitiator initiator;

    public OperatorRequests(DarajaAccount account, DarajaInitiator initiator) {
        this.account = account;
        this.initiator = initiator;
    }

    ByteString reversal(Reversal reversal) {
        return ByteString.encodeUtf8(body("Initiator", "TransactionReversal", reversal.token())
                .put("TransactionID", reversal.payment().value())
                .put("Amount", Long.toString(reversal.amount().wholeUnits()))
                .put("ReceiverParty", account.merchant().shortcode())
                .put("RecieverIdentifierType", REVERSING)
                .toString());
    }

    ByteString payOut(PayOut payOut) {
        return ByteString.encodeUtf8(body("InitiatorName", "BusinessPayment", payOut.token())
                .put("OriginatorConversationID", payOut.ownId())
                .put("Amount", Long.toString(payOut.amount().wholeUnits()))
                .put("PartyA", account.merchant().shortcode())
                .put("PartyB", payOut.payee().digits())
                .put("Occassion", "Refund")
                .toString());
    }

    ByteString question(Question question) {
        var body = body("Initiator", "TransactionStatusQuery", question.token())
                .put("PartyA", account.merchant().shortcode())
                .put("IdentifierType", SHORTCODE)
                .put("Occasion", "Refund");
        switch (question.about()) {
            case About.Request(var id) -> body.put("TransactionID", "").put("OriginalConversationID", id);
            case About.Payment(var receipt) -> body.put("TransactionID", receipt.value());
        }
        return ByteString.encodeUtf8(body.toString());
    }

    private ObjectNode body(String nameField, String command, CallbackToken token) {
        var hook = initiator.hookBase() + token.value();
        return JsonNodeFactory.instance
                .objectNode()
                .put(nameField, initiator.name())
                .put("SecurityCredential", initiator.credential())
                .put("CommandID", command)
                .put("ResultURL", hook + "/result")
                .put("QueueTimeOutURL", hook + "/timeout")
                .put("Remarks", REMARKS);
    }
}
