package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.application.reconciliation.channel.PaymentList;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.time.TimeRange;
import io.miadi.mpesa.token.AuthorizedCalls;
import io.miadi.mpesa.wire.DarajaCall;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import okio.ByteString;

/** Fetches Daraja's list of the last two days' payments (Pull Transactions, daraja.md 11). Thread-safe. */
public final class DarajaPaymentList implements PaymentList {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Africa/Nairobi"));

    private final AuthorizedCalls calls;
    private final String shortCode;
    private final Msisdn nominated;
    private final String callback;

    /**
     * @param shortCode to which payers pay
     * @param nominated the number under which the short code's owner is known
     * @param callback an address that Daraja asks for at registration and does not use for the list
     */
    public DarajaPaymentList(AuthorizedCalls calls, String shortCode, Msisdn nominated, String callback) {
        this.calls = calls;
        this.shortCode = shortCode;
        this.nominated = nominated;
        this.callback = callback;
    }

    @Override
    public DirectProvider.Answer register() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("ShortCode", shortCode)
                .put("RequestType", "Pull")
                .put("NominatedNumber", nominated.digits())
                .put("CallBackURL", callback);
        return PullAnswers.registration(calls.post(DarajaCall.REGISTER_PULL, ByteString.encodeUtf8(body.toString())));
    }

    @Override
    public Page fetch(TimeRange span, int offset) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("ShortCode", shortCode)
                .put("StartDate", spelt(span.start()))
                .put("EndDate", spelt(span.end()))
                .put("OffSetValue", Integer.toString(offset));
        return PullAnswers.page(calls.post(DarajaCall.PULL, ByteString.encodeUtf8(body.toString())), span);
    }

    private static String spelt(Instant time) {
        return TIME.format(time);
    }
}
