package io.miadi.mpesa.stk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.application.payment.PaymentProvider.Push;
import io.miadi.mpesa.account.DarajaAccount;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;
import okio.ByteString;

/** Writes the bodies of push and query. They hold the payer's number and the password: never log them. */
public final class StkRequests {
    /** Daraja's times have no zone; East Africa Time is what its own answers carry. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Africa/Nairobi"));

    private static final int LONGEST_DESCRIPTION = 13;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9 .-]");

    private final DarajaAccount account;
    private final InstantSource instants;

    public StkRequests(DarajaAccount account, InstantSource instants) {
        this.account = account;
        this.instants = instants;
    }

    /** The amount must be within {@link PushLimits}. */
    public ByteString push(Push push) {
        var merchant = account.merchant();
        var body = signed();
        body.put("TransactionType", merchant.transactionType());
        body.put("Amount", Long.toString(push.amount().wholeUnits()));
        body.put("PartyA", push.payer().digits());
        body.put("PartyB", merchant.receiver());
        body.put("PhoneNumber", push.payer().digits());
        body.put(
                "CallBackURL", account.addresses().callbackBase() + push.token().value());
        body.put("AccountReference", push.reference().value());
        var description = description(push.description());
        if (!description.isEmpty()) {
            body.put("TransactionDesc", description);
        }
        return ByteString.encodeUtf8(body.toString());
    }

    public ByteString query(Inquiry inquiry) {
        var body = signed();
        body.put("CheckoutRequestID", inquiry.refs().checkoutRequestId());
        return ByteString.encodeUtf8(body.toString());
    }

    private ObjectNode signed() {
        var timestamp = TIMESTAMP.format(instants.instant());
        var shortcode = account.merchant().shortcode();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("BusinessShortCode", Long.parseLong(shortcode));
        body.put("Password", password(shortcode, account.credentials().passkey(), timestamp));
        body.put("Timestamp", timestamp);
        return body;
    }

    static String password(String shortcode, String passkey, String timestamp) {
        var joined = shortcode + passkey + timestamp;
        return Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** A prompt whose text is too long fails on the phone, after Daraja accepted it, so it is cut here. */
    static String description(String text) {
        var plain = UNSAFE.matcher(text).replaceAll(" ").strip();
        return plain.length() > LONGEST_DESCRIPTION
                ? plain.substring(0, LONGEST_DESCRIPTION).strip()
                : plain;
    }
}
