package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.PushChecks;
import io.miadi.simulators.daraja.stk.QueryAnswer;
import java.io.IOException;
import java.util.Optional;

/** {@code POST /mpesa/stkpushquery/v1/query}. */
final class StkQueryRoute {
    static final String PATH = "/mpesa/stkpushquery/v1/query";
    private final Gate gate;
    private final PushChecks checks;
    private final PayBill payBill;
    private final Faults faults;
    private final BrokenQuery broken;

    StkQueryRoute(Gate gate, PushChecks checks, PayBill payBill, Faults faults, BrokenQuery broken) {
        this.gate = gate;
        this.checks = checks;
        this.payBill = payBill;
        this.faults = faults;
        this.broken = broken;
    }

    void query(Context ctx) throws IOException, InterruptedException {
        var body = Gate.object(ctx);
        var refused = gate.refuses(ctx)
                .or(() -> body.isEmpty() ? Optional.of(ErrorKind.INVALID_PAYLOAD.plain()) : checks.query(body.get()));
        if (refused.isPresent()) {
            broken.wire().refuse(ctx, refused.get());
            return;
        }
        var id = body.map(asked -> text(asked)).orElse("");
        var fault = fault(id);
        if (fault.isEmpty() || broken.answersRightAfterAll(ctx, fault.get(), payBill.query(id))) {
            answer(ctx, payBill.query(id));
        }
    }

    private static String text(JsonNode asked) {
        return asked.path("CheckoutRequestID").asText();
    }

    private Optional<Fault> fault(String checkoutRequestId) {
        return payBill.find(checkoutRequestId)
                .map(prompt -> faults.strike(
                        FaultPoint.QUERY,
                        prompt.ask().msisdn(),
                        prompt.ask().paper().accountReference()))
                .orElseGet(() -> faults.strike(FaultPoint.QUERY, "", ""));
    }

    private void answer(Context ctx, QueryAnswer answer) {
        switch (answer) {
            case QueryAnswer.NoAnswer(var refusal) -> broken.wire().refuse(ctx, refusal);
            case QueryAnswer.Result result ->
                ctx.contentType(Wire.JSON).result(Wire.queried(result).toString());
        }
    }
}
