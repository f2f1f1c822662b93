package io.miadi.simulators.daraja.stk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerBalancesProperties {
    /** Something that happens in the simulated world. */
    sealed interface Event {
        record Push(String msisdn, long shillings) implements Event {}

        record Behave(String msisdn, Behaviour behaviour) implements Event {}

        record Fill(String msisdn, long cents) implements Event {}

        record Break(Fault fault) implements Event {}

        record Type(String msisdn, String pin) implements Event {}

        record TakeBack(int which, long cents) implements Event {}

        record PayOut(String msisdn, long cents) implements Event {}

        record Wait(long seconds) implements Event {}
    }

    @Property(tries = 1_000)
    void money_is_never_made_or_lost_whatever_happens(@ForAll("histories") List<Event> history) {
        var world = new TestWorld(Pace.observed());
        for (var event : history) {
            happen(world, event);
            balances(world);
        }
    }

    @Property(tries = 1_000)
    void each_prompt_takes_money_at_most_once_and_tells_what_the_ledger_holds(
            @ForAll("histories") List<Event> history) {
        var world = new TestWorld(Pace.observed());
        history.forEach(event -> happen(world, event));
        world.seconds(7_200);
        var paid = world.ledger.movements();
        assertThat(paid).extracting(Entry.Movement::receipt).doesNotHaveDuplicates();
        assertThat(paid)
                .extracting(movement -> movement.purpose().checkoutRequestId())
                .doesNotHaveDuplicates();
        assertThat(world.payBill.openPrompts()).isEmpty();
        var told = world.payBill.newest(1_000).stream()
                .filter(prompt -> prompt.stage() instanceof Prompt.Stage.Paid)
                .map(Prompt::checkoutRequestId);
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(paid.stream()
                        .map(movement -> movement.purpose().checkoutRequestId())
                        .toList());
    }

    private static void balances(TestWorld world) {
        var ledger = world.ledger;
        assertThat(ledger.allWalletsCents() + ledger.merchantCents() + ledger.chargesCents())
                .isEqualTo(ledger.paidInCents());
        var received = ledger.movements().stream()
                .mapToLong(each -> each.sums().merchantGetsCents())
                .sum();
        var given = ledger.outflows().stream()
                .mapToLong(each -> each.paid().merchantGivesCents())
                .sum();
        assertThat(ledger.merchantCents()).isEqualTo(received - given).isNotNegative();
        assertThat(ledger.walletCents("254708000001")).isNotNegative();
        assertThat(ledger.walletCents("254708000002")).isNotNegative();
    }

    private static void happen(TestWorld world, Event event) {
        switch (event) {
            case Event.Push(var msisdn, var shillings) -> {
                if (world.ask(msisdn, shillings) instanceof PushAnswer.Accepted(var prompt)) {
                    world.payBill.ring(prompt);
                }
            }
            case Event.Behave(var msisdn, var behaviour) -> world.payers.set(msisdn, behaviour);
            case Event.Fill(var msisdn, var cents) -> world.ledger.setBalance(msisdn, cents, world.timeline.instant());
            case Event.Break(var fault) -> world.faults.next(fault);
            case Event.Type(var msisdn, var pin) ->
                world.payBill
                        .openPrompt(msisdn)
                        .ifPresent(open -> world.payBill.enterPin(open.checkoutRequestId(), pin));
            case Event.TakeBack(var which, var cents) -> takeBack(world, which, cents);
            case Event.PayOut(var msisdn, var cents) ->
                world.ledger.payOut(msisdn, cents, new Entry.Cause.BusinessPayment("refund"), world.timeline.instant());
            case Event.Wait(var seconds) -> world.seconds(seconds);
        }
    }

    private static void takeBack(TestWorld world, int which, long cents) {
        var paid = world.ledger.movements();
        if (!paid.isEmpty()) {
            var receipt = paid.get(which % paid.size()).receipt();
            world.ledger.reverse(receipt, cents, world.timeline.instant());
        }
    }

    @Property(tries = 1_000)
    void no_payment_is_taken_back_by_more_than_was_paid(@ForAll("histories") List<Event> history) {
        var world = new TestWorld(Pace.observed());
        history.forEach(event -> happen(world, event));
        var back = new HashMap<String, Long>();
        for (var outflow : world.ledger.outflows()) {
            if (outflow.cause() instanceof Entry.Cause.Reversal(var original)) {
                back.merge(original, outflow.paid().amountCents(), Long::sum);
            }
        }
        back.forEach((receipt, cents) -> assertThat(cents)
                .isLessThanOrEqualTo(
                        world.ledger.payment(receipt).orElseThrow().sums().amountCents()));
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        var payers = Arbitraries.of("254708000001", "254708000002");
        var shillings = Arbitraries.longs().between(1, 250_000);
        var pins = Arbitraries.of("1234", "0000");
        var cents = Arbitraries.longs().between(0, 60_000_000);
        Arbitrary<Event> event = Arbitraries.oneOf(
                Combinators.combine(payers, shillings).as(Event.Push::new),
                Combinators.combine(payers, behaviours()).as(Event.Behave::new),
                Combinators.combine(payers, cents).as(Event.Fill::new),
                Combinators.combine(payers, pins).as(Event.Type::new),
                callbackFaults().map(Event.Break::new),
                Combinators.combine(Arbitraries.integers().between(0, 20), cents)
                        .as(Event.TakeBack::new),
                Combinators.combine(payers, shillings.map(each -> each * 100)).as(Event.PayOut::new),
                Arbitraries.longs().between(0, 90_000).map(Event.Wait::new));
        return event.list().ofMinSize(1).ofMaxSize(40);
    }

    private static Arbitrary<Behaviour> behaviours() {
        var delays = Arbitraries.longs().between(0, 60).map(Duration::ofSeconds);
        var codes = Arbitraries.of(ResultCode.values()).filter(code -> code != ResultCode.PAID);
        return Arbitraries.oneOf(
                delays.map(Behaviour.Pay::new),
                delays.map(Behaviour.PayAfterGivenUp::new),
                Combinators.combine(codes, delays).as(Behaviour.End::new),
                Arbitraries.of(new Behaviour.Ignore(), new Behaviour.Manual()));
    }

    private static Arbitrary<Fault> callbackFaults() {
        var kinds = Arrays.stream(FaultKind.values())
                .filter(kind -> kind.point() == FaultPoint.CALLBACK)
                .toList();
        return Arbitraries.of(kinds).map(Fault::of);
    }
}
