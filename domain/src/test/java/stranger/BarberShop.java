package stranger;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.ledger.Bookkeeping;
import io.miadi.domain.ledger.JournalEntry;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionMove;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.time.TimeRange;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One haircut from booking to the books, with no more of Miadi than the domain: no database, no server, no framework. */
public final class BarberShop {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final SessionRules RULES = SessionRules.defaults();

    private final PrintStream out;

    BarberShop(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        new BarberShop(System.out).open();
    }

    void open() {
        var approved = approve(book());
        var due = Payment.due(
                new PaymentId(id(5)),
                approved.id(),
                approved.booking().client(),
                approved.booking().price(),
                Reference.random(new Random(7)));
        print(Bookkeeping.feeDue(due));

        var asked = ask(due);
        var paid = hear(asked, "TKN8A1B2C3", "first");
        out.println("the same word again: "
                + Hearing.of(paid.payment(), paid.attempt().id(), word("TKN8A1B2C3", "first"), true)
                        .change()
                        .getClass()
                        .getSimpleName());
        confirm(approved, paid);
    }

    private Session book() {
        var booking = new Booking(
                new PersonId(id(1)),
                new PersonId(id(2)),
                new KindId(id(3)),
                "Haircut",
                Money.kes(800),
                new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10)),
                new PersonId(id(1)),
                NOW);
        var time = TimeRange.of(Instant.parse("2026-11-24T07:00:00Z"), Duration.ofMinutes(30));
        var session = Session.booked(new SessionId(id(4)), booking, time);
        out.println("booked: " + session.state().name().text());
        return session;
    }

    private Session approve(Session session) {
        return move(session, new SessionAction.Approve(session.booking().practitioner()));
    }

    private void confirm(Session session, Hearing hearing) {
        if (hearing.satisfiesDue()) {
            move(session, new SessionAction.DueSatisfied());
        }
    }

    /** Your program stores what comes back; a refusal is a case and never an exception. */
    private Session move(Session session, SessionAction action) {
        return switch (session.apply(action, new SessionAction.Moment(NOW, RULES))) {
            case SessionMove.Moved(var moved) -> {
                out.println("now: " + moved.state().name().text());
                yield moved;
            }
            case SessionMove.Illegal(var from) -> refused(session, "not from " + from.text());
            case SessionMove.TooEarly(var from) -> refused(session, "not before " + from);
            case SessionMove.TooLate(var until) -> refused(session, "not after " + until);
            case SessionMove.NoTimeToPay(var until) -> refused(session, "not payable after " + until);
            case SessionMove.TooFarAhead() -> refused(session, "too far ahead");
            case SessionMove.AttemptLive() -> refused(session, "the payer may still be paying");
        };
    }

    private Session refused(Session session, String why) {
        out.println("refused: " + why);
        return session;
    }

    /** Write the attempt down before you ask the provider: after a crash it then reads as unknown. */
    private Opening.Opened ask(Payment due) {
        var payer = Msisdn.parse("0712 345 678").orElseThrow();
        var opening = Opening.push(due, new AttemptId(id(6)), payer, Money.kes(250_000), NOW);
        if (!(opening instanceof Opening.Opened opened)) {
            throw new IllegalStateException("nothing to ask for: " + opening);
        }
        out.println("ask " + payer + " for " + opened.attempt().amount() + ", and no second time: "
                + Opening.push(opened.payment(), new AttemptId(id(7)), payer, Money.kes(250_000), NOW)
                        .getClass()
                        .getSimpleName());
        return opened;
    }

    private Hearing hear(Opening.Opened asked, String receipt, String digest) {
        var hearing = Hearing.of(asked.payment(), asked.attempt().id(), word(receipt, digest), true);
        out.println("heard: " + hearing.before() + " -> " + hearing.attempt().state() + ", due "
                + hearing.payment().status());
        if (hearing.change() instanceof Hearing.Change.Settled(var capture)) {
            print(Bookkeeping.received(hearing.payment(), hearing.attempt(), capture));
        }
        return hearing;
    }

    /** A query's answer that money moved; the digest makes the same word twice the same evidence. */
    private static Evidence word(String receipt, String digest) {
        var moved = new Verdict.Moved(Money.kes(800), Optional.of(new Receipt(receipt)));
        return new Evidence(EvidenceSource.QUERY, Strength.FETCHED, moved, NOW, digest, Optional.empty());
    }

    private void print(JournalEntry entry) {
        entry.postings()
                .forEach(line -> out.println(
                        "  " + entry.cause() + ": " + line.side() + " " + line.account() + " " + line.amount()));
    }

    /** Fixed, so that the output is; a real program makes time-ordered ids. */
    private static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
