package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackToken;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.world.Courier.Parcel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;

/** What the payer does with a prompt, and what we are told of it: the truth by ways that fail, and lies beside it. */
final class Callbacks {
    private final Timeline timeline;
    private final Trouble trouble;
    private final ProviderLedger ledger;
    private final Courier courier;
    private final Predicate<CallbackToken> isNamed;

    /** @param isNamed whether we know the provider's name for the request under this secret, so that another one is a mismatch */
    Callbacks(
            Timeline timeline,
            Trouble trouble,
            ProviderLedger ledger,
            Courier courier,
            Predicate<CallbackToken> isNamed) {
        this.timeline = timeline;
        this.trouble = trouble;
        this.ledger = ledger;
        this.courier = courier;
        this.isNamed = isNamed;
    }

    /** @param early whether the payer is done before our push is answered */
    void follow(Prompt prompt, boolean early, Dice dice) {
        var payer = Payer.of(dice);
        var acts = early ? Duration.ofSeconds(1) : payer.actsAfter(dice);
        var at = timeline.now().plus(acts);
        timeline.at(at, () -> act(prompt, payer, dice));
        lie(prompt, dice);
    }

    private void act(Prompt prompt, Payer payer, Dice dice) {
        if (payer == Payer.PAYS) {
            if (trouble.happens(Fault.SUCCESS_AFTER_FAILURE, dice)) {
                fail(prompt, Payer.LOOKS_AWAY, dice);
                timeline.in(dice.seconds(5, 4000), () -> pay(prompt, dice, true));
            } else {
                pay(prompt, dice, false);
            }
        } else {
            fail(prompt, payer, dice);
        }
    }

    private void pay(Prompt prompt, Dice dice, boolean insist) {
        var receipt = ledger.nextReceipt();
        prompt.paid(receipt);
        var body = PlainCallbacks.moved(prompt.refs(), prompt.amount(), receipt, timeline.now());
        var parcel = Parcel.genuine(prompt, body);
        tell(insist ? parcel.insisting() : parcel, dice);
    }

    private void fail(Prompt prompt, Payer payer, Dice dice) {
        prompt.failed(payer.failure());
        ledger.under(prompt.token()).saidNo();
        tell(Parcel.genuine(prompt, PlainCallbacks.notMoved(prompt.refs(), payer.failure(), timeline.now())), dice);
    }

    private void tell(Parcel parcel, Dice dice) {
        if (!parcel.insist() && trouble.happens(Fault.CALLBACK_LOST, dice)) {
            return;
        }
        var at = timeline.now().plus(Duration.ofMillis(300 + dice.below(4000)));
        var arrives = trouble.happens(Fault.CALLBACK_LATE, dice) ? at.plus(dice.minutes(5, 600)) : at;
        courier.send(arrives, parcel);
        if (trouble.happens(Fault.CALLBACK_TWICE, dice)) {
            boolean rewritten = dice.percent(50);
            var body = rewritten ? PlainCallbacks.rewritten(parcel.body()) : parcel.body();
            courier.send(
                    arrives.plus(dice.seconds(0, 30)),
                    new Parcel(parcel.token(), body, true, parcel.insist(), parcel.when()));
        }
    }

    private void lie(Prompt prompt, Dice dice) {
        var now = timeline.now();
        var forged = new Receipt("FORGED" + prompt.refs().checkoutRequestId().substring(12));
        if (trouble.happens(Fault.WRONG_AMOUNT, dice)) {
            var amount = prompt.amount().plus(Money.kes(1 + dice.below(5000)));
            send(now, dice, prompt, PlainCallbacks.moved(prompt.refs(), amount, forged, now), true);
        }
        if (trouble.happens(Fault.WRONG_REFERENCE, dice)) {
            var stranger = new ProviderRefs("model-x", "ws_CO_STRANGER");
            var body = PlainCallbacks.moved(stranger, prompt.amount(), forged, now);
            // Without a name of our own any name is as good as another, so this lie is told only where it can be one.
            courier.send(
                    later(now, dice),
                    new Parcel(prompt.token(), body, true, false, () -> isNamed.test(prompt.token())));
        }
        if (trouble.happens(Fault.FOREIGN_SOURCE, dice)) {
            send(now, dice, prompt, PlainCallbacks.moved(prompt.refs(), prompt.amount(), forged, now), false);
        }
        if (trouble.happens(Fault.RUBBISH, dice)) {
            send(now, dice, prompt, ("{" + dice.below(1_000_000)).getBytes(StandardCharsets.UTF_8), true);
        }
        if (trouble.happens(Fault.FOREIGN_TOKEN, dice)) {
            var hex = HexFormat.of();
            var token = new CallbackToken(hex.toHexDigits(dice.random().nextLong())
                    + hex.toHexDigits(dice.random().nextLong()));
            var body = PlainCallbacks.moved(prompt.refs(), prompt.amount(), forged, now);
            courier.send(later(now, dice), new Parcel(token, body, true, false, () -> true));
        }
    }

    private void send(Instant now, Dice dice, Prompt prompt, byte[] body, boolean fromProvider) {
        courier.send(later(now, dice), new Parcel(prompt.token(), body, fromProvider, false, () -> true));
    }

    private static Instant later(Instant now, Dice dice) {
        return now.plus(dice.seconds(1, 120));
    }
}
