package io.miadi.simulators.daraja.books;

import io.miadi.simulators.Dice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Makes receipt numbers: year, month and day in East Africa Time as one character each, then seven that mean nothing. */
public final class Receipts {
    static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final int FIRST_YEAR = 2006;
    private static final String DAYS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Receipts(Dice dice) {
        this.dice = dice;
    }

    void remember(String receipt) {
        taken.add(receipt);
    }

    /** A number that no movement of this ledger carries yet. */
    String next(Instant at) {
        var prefix = datePrefix(at);
        var receipt = prefix + dice.alphanumeric(7);
        while (!taken.add(receipt)) {
            receipt = prefix + dice.alphanumeric(7);
        }
        return receipt;
    }

    /** The first three characters of every receipt of that day. */
    public static String datePrefix(Instant at) {
        var date = at.atZone(NAIROBI).toLocalDate();
        var year = (char) ('A' + Math.floorMod(date.getYear() - FIRST_YEAR, 26));
        var month = (char) ('A' + date.getMonthValue() - 1);
        return "" + year + month + DAYS.charAt(date.getDayOfMonth());
    }
}
