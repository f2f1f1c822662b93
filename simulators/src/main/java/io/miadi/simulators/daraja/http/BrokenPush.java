package io.miadi.simulators.daraja.http;

import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.simulators.http.BrokenAnswers;
import io.miadi.simulators.time.Timeline;
import java.io.IOException;

/** A push whose answer goes wrong, before or after the prompt was accepted. */
record BrokenPush(Wire wire, PayBill payBill, Timeline timeline, Courier courier) {
    /** True when the request was answered, or cut off, with nothing accepted. */
    boolean beforeAccepting(Context ctx, Fault fault) throws IOException {
        switch (fault.kind()) {
            case PUSH_SYSTEM_BUSY -> refuse(ctx, ErrorKind.SYSTEM_BUSY);
            case PUSH_SPIKE_ARREST -> refuse(ctx, ErrorKind.SPIKE_ARREST);
            case PUSH_QUOTA -> refuse(ctx, ErrorKind.QUOTA);
            case PUSH_INTERNAL_ERROR -> refuse(ctx, ErrorKind.INTERNAL_ERROR);
            case PUSH_MERCHANT_UNKNOWN -> refuse(ctx, ErrorKind.MERCHANT_UNKNOWN);
            case PUSH_WRONG_CREDENTIALS -> refuse(ctx, ErrorKind.WRONG_CREDENTIALS);
            case PUSH_SUBSCRIBER_LOCKED -> refuse(ctx, ErrorKind.SUBSCRIBER_LOCKED);
            case PUSH_TOKEN_EXPIRED -> refuse(ctx, ErrorKind.INVALID_TOKEN);
            case PUSH_NO_PRODUCT -> Wire.noProduct(ctx);
            case PUSH_WAF_HTML -> Wire.firewallPage(ctx);
            case PUSH_SOAP_FAULT -> Wire.soapFault(ctx);
            case PUSH_RESET -> BrokenAnswers.reset(ctx);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The prompt exists and rings; only the merchant may never learn of it. */
    void afterAccepting(Context ctx, Fault fault, Prompt prompt) throws IOException, InterruptedException {
        if (fault.kind() == FaultKind.CALLBACK_EARLY) {
            answerAfterTheCallback(ctx, fault, prompt);
            return;
        }
        payBill.ring(prompt);
        var answer = Wire.accepted(prompt.ids());
        switch (fault.kind()) {
            case PUSH_SLOW -> {
                timeline.pause(fault.delay());
                ctx.contentType(Wire.JSON).result(answer.toString());
            }
            case PUSH_ACCEPTED_RESET -> BrokenAnswers.reset(ctx);
            case PUSH_ACCEPTED_TIMEOUT -> {
                timeline.pause(fault.delay());
                BrokenAnswers.reset(ctx);
            }
            case PUSH_ACCEPTED_500 -> refuse(ctx, ErrorKind.INTERNAL_ERROR);
            case PUSH_ACCEPTED_HTML -> Wire.firewallPage(ctx);
            case PUSH_ACCEPTED_TRUNCATED -> BrokenAnswers.truncated(ctx, answer.toString());
            case PUSH_ACCEPTED_OLD_CODE ->
                ctx.contentType(Wire.JSON)
                        .result(answer.put("ResponseCode", "00000000").toString());
            default -> throw new IllegalStateException(fault.kind() + " does not strike accepted pushes");
        }
    }

    private void answerAfterTheCallback(Context ctx, Fault fault, Prompt prompt) throws InterruptedException {
        var told = courier.delivered(prompt.checkoutRequestId());
        payBill.ring(prompt);
        told.await(fault.delay());
        ctx.contentType(Wire.JSON).result(Wire.accepted(prompt.ids()).toString());
    }

    private void refuse(Context ctx, ErrorKind kind) {
        wire.refuse(ctx, kind.plain());
    }
}
