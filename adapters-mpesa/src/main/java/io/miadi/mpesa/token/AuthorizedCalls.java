package io.miadi.mpesa.token;

import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.DarajaCall;
import io.miadi.mpesa.wire.DarajaWire;
import io.miadi.mpesa.wire.Exchange;
import okio.ByteString;

/**
 * Calls that need an access token. A token that Daraja refuses is dropped and the call made once more with a new one, which
 * is safe even for a push: the gateway refuses it before M-Pesa sees the request.
 */
public final class AuthorizedCalls {
    private static final int UNAUTHORIZED = 401;

    private final DarajaWire wire;
    private final AccessTokens tokens;

    public AuthorizedCalls(DarajaWire wire, AccessTokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    /** Not written also when no token could be had. */
    public Exchange post(DarajaCall call, ByteString json) {
        return switch (tokens.current()) {
            case Grant.Missing(var cause) -> new Exchange.NotWritten(cause);
            case Grant.Held first -> {
                var exchange = wire.post(call, first.authorization(), json);
                if (!isTokenRefused(exchange)) {
                    yield exchange;
                }
                tokens.discard(first);
                yield again(call, json);
            }
        };
    }

    private Exchange again(DarajaCall call, ByteString json) {
        return switch (tokens.current()) {
            case Grant.Missing(var cause) -> new Exchange.NotWritten(cause);
            case Grant.Held second -> {
                var exchange = wire.post(call, second.authorization(), json);
                if (isTokenRefused(exchange)) {
                    tokens.discard(second);
                }
                yield exchange;
            }
        };
    }

    private static boolean isTokenRefused(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NotWritten _, Exchange.Lost _ -> false;
            case Exchange.Answered(int status, var _) when status == UNAUTHORIZED -> true;
            case Exchange.Answered(int status, var body) ->
                (status == 404 || status == 400)
                        && StrictJson.object(body.toByteArray())
                                .flatMap(ErrorEnvelope::of)
                                .filter(ErrorEnvelope::isInvalidAccessToken)
                                .isPresent();
        };
    }
}
