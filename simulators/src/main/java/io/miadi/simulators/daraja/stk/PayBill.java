package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Posting;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A merchant's account at the operator, seen from the operator's side. {@link #accept} takes a push, {@link #ring} lets the
 * payer's phone ring; they are apart so that the answer can be on its way before anything else happens. Safe for many
 * threads.
 */
public final class PayBill {
    private final Merchant merchant;
    private final Pace pace;
    private final Payers payers;
    private final Ledger ledger;
    private final World world;
    private final IdMint ids;
    private final PromptBook prompts = new PromptBook();

    public PayBill(Merchant merchant, Pace pace, Payers payers, Ledger ledger, World world) {
        this.merchant = merchant;
        this.pace = pace;
        this.payers = payers;
        this.ledger = ledger;
        this.world = world;
        this.ids = new IdMint(world.dice());
    }

    /** Opens a prompt unless the payer has one open already. */
    public synchronized PushAnswer accept(Ask ask) {
        var now = world.timeline().instant();
        var checkoutRequestId = ids.checkoutRequestId(now, ask.msisdn());
        if (prompts.hasOpen(ask.msisdn())) {
            return new PushAnswer.Refused(ErrorKind.SUBSCRIBER_LOCKED.plain());
        }
        if (prompts.knows(checkoutRequestId)) {
            return new PushAnswer.Refused(ErrorKind.SYSTEM_BUSY.plain());
        }
        var names = new Prompt.Ids(ids.requestId(), checkoutRequestId);
        var prompt = new Prompt(names, ask, now, inFlight(payers.of(ask.msisdn())), new Prompt.Stage.Open());
        prompts.put(prompt);
        return new PushAnswer.Accepted(prompt);
    }

    private static InFlight inFlight(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Pay pay -> InFlight.UNDER_PROCESSING;
            case Behaviour.PayAfterGivenUp late -> InFlight.UNDER_PROCESSING;
            case Behaviour.Ignore ignore -> InFlight.UNDER_PROCESSING;
            case Behaviour.End end ->
                end.code() == ResultCode.CANCELLED ? InFlight.EMPTY_ERROR : InFlight.UNDER_PROCESSING;
            case Behaviour.Manual manual -> InFlight.BEING_PROCESSED;
        };
    }

    /** Lets the payer's phone ring, and the payer behave. */
    public void ring(Prompt prompt) {
        var id = prompt.checkoutRequestId();
        if (!prompt.ask().partyB().equals(merchant.partyB())) {
            later(Duration.ZERO, () -> end(id, ResultCode.NOT_PERMITTED));
            return;
        }
        switch (payers.of(prompt.ask().msisdn())) {
            case Behaviour.Pay(var after) when after.compareTo(pace.promptLife()) < 0 -> later(after, () -> pay(id));
            case Behaviour.End(var code, var after)
            when after.compareTo(pace.promptLife()) < 0 -> later(after, () -> end(id, code));
            case Behaviour.PayAfterGivenUp(var after) -> {
                giveUpInTime(id);
                later(pace.promptLife().plus(after), () -> payAfterAll(id));
            }
            case Behaviour.Pay tooLate -> giveUpInTime(id);
            case Behaviour.End tooLate -> giveUpInTime(id);
            case Behaviour.Ignore ignore -> giveUpInTime(id);
            case Behaviour.Manual manual -> giveUpInTime(id);
        }
    }

    private void giveUpInTime(String checkoutRequestId) {
        later(pace.promptLife(), () -> end(checkoutRequestId, ResultCode.UNREACHABLE));
    }

    /** A person types a PIN; empty when the prompt is not open. */
    public Optional<Prompt> enterPin(String checkoutRequestId, String pin) {
        var open = find(checkoutRequestId).filter(Prompt::isOpen);
        return open.flatMap(prompt -> switch (payers.tryPin(prompt.ask().msisdn(), pin)) {
            case PAID -> pay(checkoutRequestId);
            case ResultCode wrong -> end(checkoutRequestId, wrong);
        });
    }

    /** Takes the money if the books allow; empty when the prompt is not open. */
    public synchronized Optional<Prompt> pay(String checkoutRequestId) {
        return prompts.find(checkoutRequestId).filter(Prompt::isOpen).map(prompt -> finish(prompt, debit(prompt)));
    }

    /** Ends the prompt without money; empty when it is not open. */
    public synchronized Optional<Prompt> end(String checkoutRequestId, ResultCode code) {
        return prompts.find(checkoutRequestId).filter(Prompt::isOpen).map(prompt -> finish(prompt, ended(code)));
    }

    private synchronized void payAfterAll(String checkoutRequestId) {
        prompts.find(checkoutRequestId)
                .filter(prompt -> !(prompt.stage() instanceof Prompt.Stage.Paid))
                .ifPresent(prompt -> finish(prompt, debit(prompt)));
    }

    private Prompt.Stage debit(Prompt prompt) {
        var ask = prompt.ask();
        var purpose = new Entry.Purpose(prompt.checkoutRequestId(), ask.paper().accountReference());
        var cents = ask.shillings() * Tariff.CENTS;
        return switch (ledger.pay(ask.msisdn(), cents, purpose, world.timeline().instant())) {
            case Posting.Posted(var movement) -> new Prompt.Stage.Paid(movement);
            case Posting.NotEnough() -> ended(ResultCode.NO_FUNDS);
            case Posting.OverDailyLimit() -> ended(ResultCode.OVER_DAILY_LIMIT);
        };
    }

    private Prompt.Stage.Ended ended(ResultCode code) {
        return new Prompt.Stage.Ended(code, world.timeline().instant());
    }

    private Prompt finish(Prompt prompt, Prompt.Stage stage) {
        var finished = prompt.at(stage);
        prompts.put(finished);
        tell(finished);
        return finished;
    }

    private void tell(Prompt finished) {
        var ask = finished.ask();
        var id = finished.checkoutRequestId();
        var faults = world.faults()
                .strikeAll(FaultPoint.CALLBACK, ask.msisdn(), ask.paper().accountReference());
        var someoneElses = faults.isEmpty() ? id : prompts.someoneElses(id);
        for (var delivery : CallbackPlan.of(finished, faults, someoneElses)) {
            var callback = new Callback(id, ask.callbackUrl(), delivery.body());
            later(pace.callbackDelay().plus(delivery.after()), () -> post(callback, delivery.lost()));
        }
    }

    private void post(Callback callback, boolean lost) {
        if (lost) {
            world.postman().lose(callback);
        } else {
            world.postman().carry(callback);
        }
    }

    /** What a query is told now; the noise and the forgetting of the pace included. */
    public QueryAnswer query(String checkoutRequestId) {
        var now = world.timeline().instant();
        var known = find(checkoutRequestId)
                .filter(prompt -> !now.isBefore(prompt.askedAt().plus(pace.invisible())))
                .filter(prompt -> now.isBefore(prompt.askedAt().plus(pace.remembered())));
        return known.map(prompt -> QueryRules.answer(prompt, world.dice().chance(noise(prompt))))
                .orElseGet(() -> new QueryAnswer.NoAnswer(ErrorKind.DOES_NOT_EXIST.plain()));
    }

    private double noise(Prompt prompt) {
        return prompt.isOpen() ? 0 : pace.queryNoise();
    }

    public synchronized Optional<Prompt> find(String checkoutRequestId) {
        return prompts.find(checkoutRequestId);
    }

    /** The prompt on somebody's phone. */
    public synchronized Optional<Prompt> openPrompt(String msisdn) {
        return prompts.openOf(msisdn);
    }

    public synchronized List<Prompt> openPrompts() {
        return prompts.open();
    }

    /** The newest first, at most so many. */
    public synchronized List<Prompt> newest(int most) {
        return prompts.newest(most);
    }

    public Merchant merchant() {
        return merchant;
    }

    private void later(Duration delay, Runnable task) {
        world.timeline().after(delay, task);
    }
}
