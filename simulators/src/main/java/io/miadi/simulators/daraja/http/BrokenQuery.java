package io.miadi.simulators.daraja.http;

import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.QueryAnswer;
import io.miadi.simulators.http.BrokenAnswers;
import io.miadi.simulators.time.Timeline;
import java.io.IOException;

/** A query whose answer goes wrong. */
record BrokenQuery(Wire wire, Timeline timeline) {
    /** True when nothing was sent and the right answer is still to come; false when the request is done with. */
    boolean answersRightAfterAll(Context ctx, Fault fault, QueryAnswer right) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case QUERY_BEING_PROCESSED -> refuse(ctx, ErrorKind.BEING_PROCESSED);
            case QUERY_EMPTY_ERROR -> refuse(ctx, ErrorKind.EMPTY_WITH_200);
            case QUERY_DOES_NOT_EXIST -> refuse(ctx, ErrorKind.DOES_NOT_EXIST);
            case QUERY_SPIKE_ARREST -> refuse(ctx, ErrorKind.SPIKE_ARREST);
            case QUERY_INTERNAL_ERROR -> refuse(ctx, ErrorKind.INTERNAL_ERROR);
            case QUERY_TOKEN_EXPIRED -> refuse(ctx, ErrorKind.INVALID_TOKEN);
            case QUERY_NO_PRODUCT -> Wire.noProduct(ctx);
            case QUERY_WAF_HTML -> Wire.firewallPage(ctx);
            case QUERY_RUBBISH -> ctx.contentType(Wire.JSON).result("<<<");
            case QUERY_RESET -> BrokenAnswers.reset(ctx);
            case QUERY_SLOW -> {
                timeline.pause(fault.delay());
                return true;
            }
            default -> {
                return right instanceof QueryAnswer.NoAnswer || !changes(ctx, fault, (QueryAnswer.Result) right);
            }
        }
        return false;
    }

    private static boolean changes(Context ctx, Fault fault, QueryAnswer.Result right) {
        var body = Wire.queried(right);
        switch (fault.kind()) {
            case QUERY_UNDER_PROCESSING -> {
                body.put("ResultCode", "4999").put("ResultDesc", "The transaction is still under processing");
                ctx.contentType(Wire.JSON).result(body.toString());
            }
            case QUERY_NUMERIC_CODE ->
                ctx.contentType(Wire.JSON)
                        .result(body.put("ResultCode", Integer.parseInt(right.code()))
                                .toString());
            case QUERY_TRUNCATED -> BrokenAnswers.truncated(ctx, body.toString());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void refuse(Context ctx, ErrorKind kind) {
        wire.refuse(ctx, kind.plain());
    }
}
