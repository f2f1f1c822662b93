package io.miadi.simulators.daraja.c2b;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Posting;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.fault.FaultPoint;
import io.miadi.simulators.daraja.notice.Notices;
import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.daraja.stk.World;

/** A payer enters the PayBill number, an account reference and an amount on the handset: validation, money, confirmation. */
public final class DirectPayments {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final C2bUrls urls;
    private final C2bBody bodies;
    private final Ledger ledger;
    private final World world;
    private final Parts parts;

    /** How the merchant is asked, and how told. */
    public record Parts(Asker asker, Notices notices) {}

    public DirectPayments(C2bUrls urls, String shortcode, Ledger ledger, World world, Parts parts) {
        this.urls = urls;
        this.bodies = new C2bBody(shortcode);
        this.ledger = ledger;
        this.world = world;
        this.parts = parts;
    }

    public sealed interface Outcome {
        record Paid(Entry.Movement movement) implements Outcome {}

        /** The merchant did not want it; no money moved. */
        record Rejected(String code) implements Outcome {}

        record NotEnough() implements Outcome {}

        record OverDailyLimit() implements Outcome {}
    }

    private record Verdict(String code, String thirdPartyId) {
        boolean isAccepted() {
            return code.equals("0");
        }
    }

    /** Blocks while the merchant is asked, where validation is on. */
    public Outcome pay(String msisdn, long shillings, String reference) {
        var receipt = ledger.reserveReceipt(world.timeline().instant());
        var draft = new C2bBody.Draft(receipt, msisdn, shillings * Tariff.CENTS, reference);
        var verdict = validated(draft);
        if (!verdict.isAccepted()) {
            return new Outcome.Rejected(verdict.code());
        }
        var now = world.timeline().instant();
        return switch (ledger.pay(receipt, msisdn, draft.cents(), Entry.Purpose.typed(reference), now)) {
            case Posting.Posted(var movement) -> {
                confirm(movement, verdict.thirdPartyId());
                yield new Outcome.Paid(movement);
            }
            case Posting.NotEnough() -> new Outcome.NotEnough();
            case Posting.OverDailyLimit() -> new Outcome.OverDailyLimit();
        };
    }

    private Verdict validated(C2bBody.Draft draft) {
        var registered = urls.current().filter(each -> urls.isValidating());
        if (registered.isEmpty()) {
            return new Verdict("0", "");
        }
        var body = bodies.validation(draft, world.timeline().instant()).toString();
        return parts.asker()
                .ask(registered.get().validationUrl(), body)
                .map(DirectPayments::verdict)
                .orElseGet(() -> new Verdict(registered.get().acceptWhenSilent() ? "0" : "C2B00016", ""));
    }

    private static Verdict verdict(String answer) {
        var json = json(answer);
        return new Verdict(
                json.path("ResultCode").asText("C2B00016"),
                json.path("ThirdPartyTransID").asText(""));
    }

    private static JsonNode json(String answer) {
        try {
            return MAPPER.readTree(answer);
        } catch (JsonProcessingException rubbish) {
            return MissingNode.getInstance();
        }
    }

    private void confirm(Entry.Movement movement, String thirdPartyId) {
        var registered = urls.current();
        if (registered.isEmpty()) {
            return;
        }
        var body = bodies.confirmation(movement, ledger.merchantCents(), thirdPartyId);
        var faults = world.faults()
                .strikeAll(
                        FaultPoint.CONFIRMATION,
                        movement.msisdn(),
                        movement.purpose().accountReference());
        var notice = new Callback(movement.receipt(), registered.get().confirmationUrl(), body.toString());
        parts.notices().send(notice, faults);
    }
}
