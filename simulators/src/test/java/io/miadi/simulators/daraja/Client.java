package io.miadi.simulators.daraja;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.daraja.stk.Merchant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A merchant's program, reduced to what tests need: it speaks plain HTTP and holds no opinion on the answers. */
final class Client implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String PAYER = "254708000001";
    private static final String STAMP = "20261005101530";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;
    private final String callbackUrl;
    private String token = "";

    Client(String baseUrl, String callbackUrl) {
        this.baseUrl = baseUrl;
        this.callbackUrl = callbackUrl;
    }

    /** Signs in with the default key and keeps the token. */
    Client signedIn() throws IOException, InterruptedException {
        var answer = token("sandbox-key:sandbox-secret");
        token = JSON.readTree(answer.body()).path("access_token").asText();
        return this;
    }

    HttpResponse<String> token(String pair) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(baseUrl + "/oauth/v1/generate?grant_type=client_credentials"))
                .header("Authorization", "Basic " + basic));
    }

    ObjectNode pushBody() {
        var shortcode = Merchant.sandbox().shortcode();
        return JSON.createObjectNode()
                .put("BusinessShortCode", Long.parseLong(shortcode))
                .put("Password", password())
                .put("Timestamp", STAMP)
                .put("TransactionType", "CustomerPayBillOnline")
                .put("Amount", "2500")
                .put("PartyA", PAYER)
                .put("PartyB", shortcode)
                .put("PhoneNumber", PAYER)
                .put("CallBackURL", callbackUrl)
                .put("AccountReference", "INV-000123")
                .put("TransactionDesc", "Session fee");
    }

    static String password() {
        var plain = Merchant.sandbox().shortcode() + Merchant.sandbox().passkey() + STAMP;
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> push() throws IOException, InterruptedException {
        return push(pushBody());
    }

    HttpResponse<String> push(JsonNode body) throws IOException, InterruptedException {
        return post("/mpesa/stkpush/v1/processrequest", body.toString());
    }

    /** The CheckoutRequestID of a push that must be accepted. */
    String accepted() throws IOException, InterruptedException {
        return accepted(pushBody());
    }

    String accepted(JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(push(body).body()).path("CheckoutRequestID").asText();
    }

    HttpResponse<String> query(String checkoutRequestId) throws IOException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("BusinessShortCode", 174379)
                .put("Password", password())
                .put("Timestamp", STAMP)
                .put("CheckoutRequestID", checkoutRequestId);
        return post("/mpesa/stkpushquery/v1/query", body.toString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
