package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.demo.DemoWorld;
import io.miadi.simulators.daraja.books.Entry;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the program's books with those of the simulated PayBill, to the cent, and with the letters that arrived. */
final class Comparison {
    private final LiveDatabase database;
    private final Map<String, List<Entry.Movement>> taken;
    private final Map<String, Long> letters;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();

    private Comparison(LiveDatabase database, DemoWorld world) {
        this.database = database;
        this.taken = world.daraja().ledger().movements().stream()
                .collect(Collectors.groupingBy(movement -> movement.purpose().accountReference()));
        this.letters = letters(world);
    }

    /** @param underWay what did not come to rest, which is broken too */
    static Tally of(LiveDatabase database, DemoWorld world, List<String> underWay) {
        var comparison = new Comparison(database, world);
        var broken = new ArrayList<>(Invariants.broken(database));
        broken.addAll(underWay);
        comparison.money();
        comparison.receipts();
        comparison.texts(world);
        return new Tally(
                world.daraja().ledger().movements().size(),
                comparison.lost,
                comparison.doubled,
                comparison.untold,
                broken);
    }

    private record Booked(String reference, long due, long captured) {}

    private void money() {
        var booked = database.rows("""
                select p.reference, p.amount_minor,
                       coalesce(sum(a.captured_minor) filter (where a.method = 'MPESA' and a.state = 'SUCCEEDED'), 0)
                  from payment p left join attempt a on a.payment_id = p.id
                 group by p.id""", row -> new Booked(row.getString(1), row.getLong(2), row.getLong(3)));
        var known = booked.stream().collect(Collectors.toMap(Booked::reference, b -> b));
        booked.forEach(this::compare);
        taken.keySet().stream()
                .filter(reference -> !known.containsKey(reference))
                .forEach(reference -> lost.add(reference + " is paid and nobody knows it"));
    }

    private void compare(Booked booked) {
        var movements = taken.getOrDefault(booked.reference(), List.of());
        long cents = movements.stream().mapToLong(m -> m.sums().amountCents()).sum();
        if (cents > booked.captured()) {
            lost.add(booked + ", and the PayBill took " + cents);
        }
        if (cents < booked.captured() || movements.size() > 1 || cents > booked.due()) {
            doubled.add(booked + ", and the PayBill took " + cents + " in " + movements.size());
        }
    }

    private record Told(String number, boolean receiptKnown, boolean doubtful) {}

    /** Our receipt's number stands in the subject; a second letter is right only after an outcome that nobody knew. */
    private void receipts() {
        var paid = database.rows("""
                select p.reference || '-' || a.number,
                       exists (select from receipt r where r.attempt_id = a.id),
                       exists (select from notification n
                                 join delivery d on d.notification_id = n.id and d.channel = 'EMAIL'
                                 join delivery_attempt t on t.delivery_id = d.id
                                where t.possible_duplicate and n.subject like '%' || a.id || '%')
                  from attempt a join payment p on p.id = a.payment_id
                 where a.state = 'SUCCEEDED'""", row -> new Told(row.getString(1), row.getBoolean(2), row.getBoolean(3)));
        for (var told : paid) {
            long receipts = letters.getOrDefault("Your receipt " + told.number(), 0L);
            long announcements = letters.getOrDefault("Your payment has arrived: " + told.number(), 0L);
            if (told.receiptKnown() ? receipts == 0 : announcements == 0) {
                untold.add("the receipt of " + told.number());
            }
            if (!told.doubtful() && (receipts > 1 || announcements > 1)) {
                doubled.add("the receipt of " + told.number() + " was sent " + receipts + " times");
            }
        }
    }

    /** What the gateway took is what was told, and what may have been told: twice, or before it was no longer worth telling. */
    private void texts(DemoWorld world) {
        long accepted = database.number("select count(*) from delivery where channel = 'SMS' and state = 'ACCEPTED'");
        long doubtful = database.number("""
                select count(*) from delivery_attempt t join delivery d on d.id = t.delivery_id
                 where d.channel = 'SMS' and (t.possible_duplicate
                    or d.state <> 'ACCEPTED' and coalesce(t.outcome, 'UNKNOWN') = 'UNKNOWN')""");
        long taken = world.twilio().messages().newestFirst().size();
        if (taken < accepted) {
            untold.add((accepted - taken) + " SMS that count as sent");
        }
        if (taken > accepted + doubtful) {
            doubled.add((taken - accepted - doubtful) + " SMS");
        }
    }

    private static Map<String, Long> letters(DemoWorld world) {
        return Arrays.stream(world.mail().getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException("a letter cannot be read", e);
                    }
                })
                .collect(Collectors.groupingBy(subject -> subject, Collectors.counting()));
    }
}
