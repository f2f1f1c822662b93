package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.request.Acceptance;
import io.miadi.simulators.daraja.request.Initiator;
import io.miadi.simulators.daraja.request.Operations;
import io.miadi.simulators.daraja.request.Request;
import io.miadi.simulators.daraja.request.RequestChecks;
import io.miadi.simulators.daraja.stk.ErrorKind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** What the merchant's operator asks for: reversal, payment to a person, transaction status, balance. */
final class RequestRoutes {
    static final String REVERSAL = "/mpesa/reversal/v1/request";
    static final String PAY_OUT = "/mpesa/b2c/v3/paymentrequest";
    static final String STATUS = "/mpesa/transactionstatus/v1/query";
    static final String BALANCE = "/mpesa/accountbalance/v1/query";
    static final List<String> PATHS = List.of(REVERSAL, PAY_OUT, STATUS, BALANCE);
    private final Gate gate;
    private final Wire wire;
    private final RequestChecks checks;
    private final Operations operations;
    private final BrokenRequest broken;

    RequestRoutes(Gate gate, Wire wire, RequestChecks checks, Operations operations) {
        this.gate = gate;
        this.wire = wire;
        this.checks = checks;
        this.operations = operations;
        this.broken = new BrokenRequest(wire);
    }

    void register(RoutesConfig routes) {
        routes.post(REVERSAL, asking(checks::reversal));
        routes.post(PAY_OUT, asking(checks::payOut));
        routes.post(STATUS, asking(checks::status));
        routes.post(BALANCE, asking(checks::balance));
        routes.get(
                "/sim/certificate",
                ctx -> ctx.contentType("application/x-pem-file").result(Initiator.certificate()));
    }

    private Handler asking(Function<JsonNode, RequestChecks.Checked> check) {
        return ctx -> {
            var refused = gate.refuses(ctx);
            var body = Gate.object(ctx);
            if (refused.isPresent()) {
                wire.refuse(ctx, refused.get());
            } else if (body.isEmpty()) {
                wire.refuse(ctx, ErrorKind.INVALID_PAYLOAD.plain());
            } else {
                switch (check.apply(body.get())) {
                    case RequestChecks.Checked.Bad(var refusal) -> wire.refuse(ctx, refusal);
                    case RequestChecks.Checked.Good(var request) -> take(ctx, request);
                }
            }
        };
    }

    private void take(Context ctx, Request request) throws IOException {
        var fault =
                operations.strikes(FaultPoint.REQUEST, request.order()).stream().findFirst();
        if (fault.isPresent() && broken.beforeAccepting(ctx, fault.get().kind())) {
            return;
        }
        switch (operations.accept(request)) {
            case Acceptance.Duplicate() -> wire.refuse(ctx, ErrorKind.DUPLICATE_ORIGINATOR.plain());
            case Acceptance.Taken(var accepted) -> {
                var acknowledged = new CountDownLatch(1);
                operations.carryOut(accepted, acknowledged);
                try {
                    broken.acknowledge(ctx, Wire.acknowledged(accepted.ids()).toString(), fault);
                } finally {
                    acknowledged.countDown();
                }
            }
        }
    }
}
