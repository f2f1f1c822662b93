package io.miadi.simulators.daraja;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.daraja.request.Initiator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.crypto.Cipher;

/** A merchant's API operator, reduced to what tests need. */
final class Operator {
    private final Client client;
    private final CallbackInbox inbox;

    Operator(Client client, CallbackInbox inbox) {
        this.client = client;
        this.inbox = inbox;
    }

    static String credential(String password) throws GeneralSecurityException {
        var pem = new ByteArrayInputStream(Initiator.certificate().getBytes(StandardCharsets.US_ASCII));
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, certificate);
        return Base64.getEncoder().encodeToString(cipher.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode body(String nameField) throws GeneralSecurityException {
        return Client.JSON
                .createObjectNode()
                .put(nameField, DarajaSimulator.INITIATOR)
                .put("SecurityCredential", credential(DarajaSimulator.INITIATOR_PASSWORD))
                .put("ResultURL", inbox.url("/result"))
                .put("QueueTimeOutURL", inbox.url("/timeout"))
                .put("Remarks", "Client refund");
    }

    ObjectNode reversal(String receipt, long shillings) throws GeneralSecurityException {
        return body("Initiator")
                .put("CommandID", "TransactionReversal")
                .put("TransactionID", receipt)
                .put("Amount", String.valueOf(shillings))
                .put("ReceiverParty", "174379")
                .put("RecieverIdentifierType", "11");
    }

    ObjectNode payOut(String id, String msisdn, long shillings) throws GeneralSecurityException {
        return body("InitiatorName")
                .put("OriginatorConversationID", id)
                .put("CommandID", "BusinessPayment")
                .put("Amount", shillings)
                .put("PartyA", "174379")
                .put("PartyB", msisdn)
                .put("Occassion", "Refund");
    }

    ObjectNode statusOf(String receipt, String conversation) throws GeneralSecurityException {
        return body("Initiator")
                .put("CommandID", "TransactionStatusQuery")
                .put("TransactionID", receipt)
                .put("OriginalConversationID", conversation)
                .put("PartyA", "174379")
                .put("IdentifierType", "4");
    }

    ObjectNode balance() throws GeneralSecurityException {
        return body("Initiator")
                .put("CommandID", "AccountBalance")
                .put("PartyA", "174379")
                .put("IdentifierType", "4");
    }

    HttpResponse<String> reverse(JsonNode body) throws IOException, InterruptedException {
        return client.post("/mpesa/reversal/v1/request", body.toString());
    }

    HttpResponse<String> payOut(JsonNode body) throws IOException, InterruptedException {
        return client.post("/mpesa/b2c/v3/paymentrequest", body.toString());
    }

    HttpResponse<String> status(JsonNode body) throws IOException, InterruptedException {
        return client.post("/mpesa/transactionstatus/v1/query", body.toString());
    }

    HttpResponse<String> balance(JsonNode body) throws IOException, InterruptedException {
        return client.post("/mpesa/accountbalance/v1/query", body.toString());
    }

    /** The next result; fails when none comes. */
    JsonNode result() throws IOException, InterruptedException {
        return Client.JSON.readTree(inbox.next().body()).path("Result");
    }

    static String parameter(JsonNode result, String key) {
        for (var each : result.path("ResultParameters").path("ResultParameter")) {
            if (each.path("Key").asText().equals(key)) {
                return each.path("Value").asText();
            }
        }
        throw new AssertionError("no parameter " + key + " in " + result);
    }
}
