package io.miadi.simulators.daraja.request;

import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.notice.Notices;
import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.daraja.stk.IdMint;
import io.miadi.simulators.daraja.stk.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Takes operators' requests and carries them out later. {@link #accept} and {@link #carryOut} are apart so that the
 * acknowledgement can be on its way, or lost, before anything else happens. Safe for many threads.
 */
public final class Operations {
    private static final int ANSWERING_SECONDS = 30;

    private final Execution execution;
    private final World world;
    private final Notices notices;
    private final Duration delay;
    private final IdMint ids;
    private final Set<String> originators = ConcurrentHashMap.newKeySet();

    /** @param delay between a request and its execution */
    public Operations(Execution execution, World world, Notices notices, Duration delay) {
        this.execution = execution;
        this.world = world;
        this.notices = notices;
        this.delay = delay;
        this.ids = new IdMint(world.dice());
    }

    public Acceptance accept(Request request) {
        var conversation = ids.conversationId(world.timeline().instant());
        if (request.order() instanceof Order.PayOut payOut) {
            var own = payOut.originatorConversationId();
            return originators.add(own)
                    ? new Acceptance.Taken(new Accepted(new Accepted.Ids(own, conversation), request))
                    : new Acceptance.Duplicate();
        }
        return new Acceptance.Taken(new Accepted(new Accepted.Ids(ids.requestId(), conversation), request));
    }

    /**
     * Does it after the usual delay, and sends the result after that.
     *
     * @param acknowledged opens when the answer is on its way: nothing overtakes it by accident
     */
    public void carryOut(Accepted accepted, CountDownLatch acknowledged) {
        var faults = strikes(FaultPoint.EXECUTION, accepted.request().order());
        var wait = faults.stream()
                .filter(fault -> fault.kind() == FaultKind.EXECUTION_LATE)
                .map(Fault::delay)
                .reduce(delay, Duration::plus);
        world.timeline().after(wait, () -> {
            if (isOpen(acknowledged)) {
                tell(accepted, execution.run(accepted, faults));
            }
        });
    }

    private static boolean isOpen(CountDownLatch acknowledged) {
        try {
            return acknowledged.await(ANSWERING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(Accepted accepted, Ending ending) {
        var faults = strikes(FaultPoint.RESULT, accepted.request().order());
        var text = ResultBody.of(accepted.ids(), ending, world.timeline().instant());
        var timedOut = faults.stream().anyMatch(fault -> fault.kind() == FaultKind.RESULT_TIMED_OUT);
        var addresses = accepted.request().addresses();
        var callback = timedOut
                ? new Callback(id(accepted), addresses.timeoutUrl(), ResultBody.timedOut(accepted.ids()))
                : new Callback(id(accepted), addresses.resultUrl(), ResultBody.spoilt(text, faults));
        notices.send(callback, faults);
    }

    private static String id(Accepted accepted) {
        return accepted.ids().conversationId();
    }

    /** A fault can be aimed at the person whose money it is. */
    public List<Fault> strikes(FaultPoint point, Order order) {
        var about = execution.about(order);
        return world.faults()
                .strikeAll(
                        point,
                        about.map(Entry::msisdn).orElse(""),
                        about.map(payment -> payment.purpose().accountReference())
                                .orElse(""));
    }
}
