package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.mpesa.token.AuthorizedCalls;
import io.miadi.mpesa.wire.DarajaCall;
import okio.ByteString;

/** Registers the addresses for direct payments with Daraja. Thread-safe. */
public final class DarajaDirectProvider implements DirectProvider {
    private final AuthorizedCalls calls;
    private final String shortCode;
    private final String hookBase;

    /**
     * @param shortCode to which payers pay
     * @param hookBase public address before the hook's token, ending with a slash
     */
    public DarajaDirectProvider(AuthorizedCalls calls, String shortCode, String hookBase) {
        this.calls = calls;
        this.shortCode = shortCode;
        this.hookBase = hookBase;
    }

    @Override
    public Answer register(CallbackToken token, WhenSilent whenSilent) {
        var hook = hookBase + token.value();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("ShortCode", shortCode)
                .put("ResponseType", spelt(whenSilent))
                .put("ConfirmationURL", hook + "/confirmation")
                .put("ValidationURL", hook + "/validation");
        return RegisterAnswers.read(calls.post(DarajaCall.REGISTER_URLS, ByteString.encodeUtf8(body.toString())));
    }

    /** In sentence case, or Daraja refuses it. */
    private static String spelt(WhenSilent whenSilent) {
        return switch (whenSilent) {
            case COMPLETED -> "Completed";
            case CANCELLED -> "Cancelled";
        };
    }
}
