package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goes to the callback address and when, once faults have had their way. Nothing here changes the books. */
final class CallbackPlan {
    private CallbackPlan() {}

    /**
     * A body and how long after the usual time it is sent.
     *
     * @param lost it never arrives, and is kept for whoever wants it to come late
     */
    record Delivery(Duration after, String body, boolean lost) {
        private Delivery later(Duration delay) {
            return new Delivery(after.plus(delay), body, lost);
        }

        private Delivery losing() {
            return new Delivery(after, body, true);
        }
    }

    /** @param someoneElses another prompt's CheckoutRequestID, for the fault that mixes prompts up */
    static List<Delivery> of(Prompt prompt, List<Fault> faults, String someoneElses) {
        var body = new SpoilableBody(prompt);
        faults.forEach(fault -> body.spoil(fault.kind(), someoneElses));
        var deliveries = List.of(new Delivery(Duration.ZERO, body.text(), false));
        for (var fault : faults) {
            deliveries = reshaped(deliveries, fault, prompt);
        }
        return deliveries;
    }

    private static List<Delivery> reshaped(List<Delivery> deliveries, Fault fault, Prompt prompt) {
        return switch (fault.kind()) {
            case CALLBACK_LOST -> deliveries.stream().map(Delivery::losing).toList();
            case CALLBACK_LATE -> later(deliveries, fault.delay());
            case CALLBACK_DUPLICATED -> repeated(deliveries, fault);
            case CALLBACK_FAILURE_FIRST ->
                prompt.stage() instanceof Prompt.Stage.Paid ? failureFirst(deliveries, fault, prompt) : deliveries;
            default -> deliveries;
        };
    }

    private static List<Delivery> later(List<Delivery> deliveries, Duration delay) {
        return deliveries.stream().map(each -> each.later(delay)).toList();
    }

    private static List<Delivery> repeated(List<Delivery> deliveries, Fault fault) {
        var all = new ArrayList<Delivery>();
        for (int copy = 0; copy < fault.times(); copy++) {
            all.addAll(later(deliveries, fault.delay().multipliedBy(copy)));
        }
        return all;
    }

    private static List<Delivery> failureFirst(List<Delivery> deliveries, Fault fault, Prompt prompt) {
        var all = new ArrayList<Delivery>();
        all.add(new Delivery(
                Duration.ZERO,
                CallbackBody.result(prompt.ids(), ResultCode.UNREACHABLE).toString(),
                false));
        all.addAll(later(deliveries, fault.delay()));
        return all;
    }
}
