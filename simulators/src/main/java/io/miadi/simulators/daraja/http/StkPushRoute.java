package io.miadi.simulators.daraja.http;

import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.stk.Ask;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.simulators.daraja.stk.PushAnswer;
import io.miadi.simulators.daraja.stk.PushChecks;
import io.miadi.simulators.http.BrokenAnswers;
import java.io.IOException;

/** {@code POST /mpesa/stkpush/v1/processrequest}. The phone rings only once the answer is on its way. */
final class StkPushRoute {
    static final String PATH = "/mpesa/stkpush/v1/processrequest";
    private final Gate gate;
    private final PushChecks checks;
    private final PayBill payBill;
    private final Faults faults;
    private final BrokenPush broken;

    StkPushRoute(Gate gate, PushChecks checks, PayBill payBill, Faults faults, BrokenPush broken) {
        this.gate = gate;
        this.checks = checks;
        this.payBill = payBill;
        this.faults = faults;
        this.broken = broken;
    }

    void push(Context ctx) throws IOException, InterruptedException {
        var refused = gate.refuses(ctx);
        if (refused.isPresent()) {
            broken.wire().refuse(ctx, refused.get());
            return;
        }
        var body = Gate.object(ctx);
        if (body.isEmpty()) {
            broken.wire().refuse(ctx, ErrorKind.INVALID_PAYLOAD.plain());
            return;
        }
        switch (checks.push(body.get())) {
            case PushChecks.Checked.Bad(var refusal) -> broken.wire().refuse(ctx, refusal);
            case PushChecks.Checked.Good(var ask) -> asked(ctx, ask);
        }
    }

    private void asked(Context ctx, Ask ask) throws IOException, InterruptedException {
        var fault = faults.strike(FaultPoint.PUSH, ask.msisdn(), ask.paper().accountReference());
        if (fault.isPresent() && broken.beforeAccepting(ctx, fault.get())) {
            return;
        }
        switch (payBill.accept(ask)) {
            case PushAnswer.Refused(var refusal) -> broken.wire().refuse(ctx, refusal);
            case PushAnswer.Accepted(var prompt) -> {
                if (fault.isPresent()) {
                    broken.afterAccepting(ctx, fault.get(), prompt);
                } else {
                    answer(ctx, prompt);
                }
            }
        }
    }

    private void answer(Context ctx, Prompt prompt) throws IOException {
        try {
            BrokenAnswers.sendNow(ctx, Wire.accepted(prompt.ids()).toString());
        } finally {
            payBill.ring(prompt);
        }
    }
}
