package io.miadi.simulators.daraja.http;

import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.http.BrokenAnswers;
import java.io.IOException;
import java.util.Optional;

/** An operator's request whose acknowledgement goes wrong, before or after it was accepted. */
record BrokenRequest(Wire wire) {
    /** True when the request was answered, or cut off, with nothing accepted. */
    boolean beforeAccepting(Context ctx, FaultKind kind) throws IOException {
        switch (kind) {
            case REQUEST_SYSTEM_BUSY -> wire.refuse(ctx, ErrorKind.SYSTEM_BUSY.plain());
            case REQUEST_INTERNAL_ERROR -> wire.refuse(ctx, ErrorKind.INTERNAL_ERROR.plain());
            case REQUEST_TOKEN_EXPIRED -> wire.refuse(ctx, ErrorKind.INVALID_TOKEN.plain());
            case REQUEST_NOT_AUTHORISED -> wire.refuse(ctx, ErrorKind.NOT_AUTHORISED.plain());
            case REQUEST_RESET -> BrokenAnswers.reset(ctx);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The request counts; only the merchant may never learn that it does. */
    void acknowledge(Context ctx, String acknowledgement, Optional<Fault> fault) throws IOException {
        if (fault.isEmpty()) {
            BrokenAnswers.sendNow(ctx, acknowledgement);
            return;
        }
        switch (fault.get().kind()) {
            case REQUEST_ACCEPTED_RESET -> BrokenAnswers.reset(ctx);
            case REQUEST_ACCEPTED_500 -> wire.refuse(ctx, ErrorKind.INTERNAL_ERROR.plain());
            case REQUEST_ACCEPTED_TRUNCATED -> BrokenAnswers.truncated(ctx, acknowledgement);
            default -> throw new IllegalStateException(fault.get().kind() + " does not strike accepted requests");
        }
    }
}
