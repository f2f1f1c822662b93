package io.miadi.simulators.daraja.request;

import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Payout;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.time.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Does what was asked, against the one ledger. */
public final class Execution {
    private static final long LEAST_CENTS = 10 * Tariff.CENTS;
    private static final long MOST_CENTS = 250_000 * Tariff.CENTS;
    private final Ledger ledger;
    private final Timeline timeline;
    /** By both of the operator's ids for a request. */
    private final Map<String, Entry.Outflow> byConversation = new ConcurrentHashMap<>();

    public Execution(Ledger ledger, Timeline timeline) {
        this.ledger = ledger;
        this.timeline = timeline;
    }

    Ending run(Accepted accepted, List<Fault> faults) {
        if (!accepted.request().initiatorIsKnown()) {
            return new Ending.Refused(Verdict.INITIATOR_INVALID);
        }
        if (strikes(faults, FaultKind.EXECUTION_FAILS)) {
            return new Ending.Refused(Verdict.FAILED_INSIDE);
        }
        if (strikes(faults, FaultKind.EXECUTION_NOT_PERMITTED)) {
            return new Ending.Refused(Verdict.NOT_ALLOWED);
        }
        return switch (accepted.request().order()) {
            case Order.Reverse(var receipt, var cents) ->
                strikes(faults, FaultKind.EXECUTION_NO_REVERSAL)
                        ? new Ending.Refused(Verdict.PRODUCT_NOT_PERMITTED)
                        : moved(accepted, ledger.reverse(receipt, cents, timeline.instant()));
            case Order.PayOut payOut -> payOut(accepted, payOut);
            case Order.StatusOf(var receipt, var conversation) -> find(receipt, conversation);
            case Order.Balance() -> new Ending.BalanceTold(ledger.merchantCents(), ledger.merchantChargesCents());
        };
    }

    private Ending payOut(Accepted accepted, Order.PayOut order) {
        if (order.amountCents() < LEAST_CENTS) {
            return new Ending.Refused(Verdict.TOO_LITTLE);
        }
        if (order.amountCents() > MOST_CENTS) {
            return new Ending.Refused(Verdict.TOO_MUCH);
        }
        var cause = new Entry.Cause.BusinessPayment(order.originatorConversationId());
        return moved(accepted, ledger.payOut(order.msisdn(), order.amountCents(), cause, timeline.instant()));
    }

    private Ending moved(Accepted accepted, Payout payout) {
        return switch (payout) {
            case Payout.Done(var outflow) -> {
                byConversation.put(accepted.ids().originatorConversationId(), outflow);
                byConversation.put(accepted.ids().conversationId(), outflow);
                yield new Ending.MoneyMoved(outflow, ledger.merchantCents());
            }
            case Payout.NotEnough() -> new Ending.Refused(Verdict.NOT_ENOUGH);
            case Payout.UnknownOriginal() -> new Ending.Refused(Verdict.ORIGINAL_UNKNOWN);
            case Payout.AlreadyReversed() -> new Ending.Refused(Verdict.ALREADY_REVERSED);
            case Payout.MoreThanIsLeft() -> new Ending.Refused(Verdict.TOO_MUCH);
        };
    }

    private Ending find(String receipt, String conversation) {
        if (receipt.isBlank() && conversation.isBlank()) {
            return new Ending.Refused(Verdict.MALFORMED);
        }
        return received(receipt)
                .or(() -> given(receipt, conversation))
                .<Ending>map(Ending.Found::new)
                .orElseGet(() -> new Ending.Refused(Verdict.ORIGINAL_UNKNOWN));
    }

    private Optional<Sighting> received(String receipt) {
        return ledger.payment(receipt).map(payment -> new Sighting.Received(payment, ledger.isTakenBack(receipt)));
    }

    private Optional<Sighting> given(String receipt, String conversation) {
        return Optional.ofNullable(byConversation.get(conversation))
                .or(() -> ledger.outflows().stream()
                        .filter(outflow -> outflow.receipt().equals(receipt) || isCalled(outflow, conversation))
                        .findFirst())
                .map(Sighting.Given::new);
    }

    /** Payments by the merchant's own id are found after a restart too. */
    private static boolean isCalled(Entry.Outflow outflow, String conversation) {
        return outflow.cause() instanceof Entry.Cause.BusinessPayment(var id) && id.equals(conversation);
    }

    /** The payment that an order is about. */
    Optional<Entry.Movement> about(Order order) {
        return switch (order) {
            case Order.Reverse(var receipt, var cents) -> ledger.payment(receipt);
            case Order.StatusOf(var receipt, var conversation) -> ledger.payment(receipt);
            case Order.PayOut payOut -> Optional.empty();
            case Order.Balance() -> Optional.empty();
        };
    }

    private static boolean strikes(List<Fault> faults, FaultKind kind) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind);
    }
}
