package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code GET /oauth/v1/generate}: an access token for a key and a secret. */
final class OAuthRoute {
    private final String basic;
    private final Tokens tokens;
    private final Faults faults;
    private final Timeline timeline;
    private final Wire wire;

    OAuthRoute(Credentials credentials, Tokens tokens, Faults faults, Timeline timeline, Wire wire) {
        var pair = credentials.consumerKey() + ":" + credentials.consumerSecret();
        this.basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.tokens = tokens;
        this.faults = faults;
        this.timeline = timeline;
        this.wire = wire;
    }

    void register(RoutesConfig routes) {
        routes.get("/oauth/v1/generate", this::generate);
    }

    private void generate(Context ctx) throws InterruptedException {
        if (!basic.equals(ctx.header("Authorization"))) {
            wire.refuse(ctx, ErrorKind.INVALID_AUTHENTICATION.plain());
        } else if (!"client_credentials".equals(ctx.queryParam("grant_type"))) {
            wire.refuse(ctx, ErrorKind.INVALID_GRANT_TYPE.plain());
        } else {
            var fault = faults.strike(FaultPoint.TOKEN, "", "");
            if (fault.isPresent()) {
                spoilt(ctx, fault.get().kind(), fault.get().delay());
            } else {
                answer(ctx, tokens.issue(), false);
            }
        }
    }

    private void spoilt(Context ctx, FaultKind kind, java.time.Duration delay) throws InterruptedException {
        switch (kind) {
            case TOKEN_REFUSED -> wire.refuse(ctx, ErrorKind.INVALID_AUTHENTICATION.plain());
            case TOKEN_SERVER_ERROR -> wire.refuse(ctx, ErrorKind.INTERNAL_ERROR.plain());
            case TOKEN_DEAD -> answer(ctx, tokens.issueDead(), false);
            case TOKEN_NUMERIC_EXPIRY -> answer(ctx, tokens.issue(), true);
            case TOKEN_SLOW -> {
                timeline.pause(delay);
                answer(ctx, tokens.issue(), false);
            }
            default -> throw new IllegalStateException(kind + " does not strike tokens");
        }
    }

    private void answer(Context ctx, String token, boolean numeric) {
        var body = JsonNodeFactory.instance.objectNode().put("access_token", token);
        if (numeric) {
            body.put("expires_in", tokens.secondsTold());
        } else {
            body.put("expires_in", String.valueOf(tokens.secondsTold()));
        }
        ctx.contentType(Wire.JSON).result(body.toString());
    }
}
