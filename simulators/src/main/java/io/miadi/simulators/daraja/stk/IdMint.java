package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.books.Receipts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the operator's own forms. */
public final class IdMint {
    static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter CHECKOUT =
            DateTimeFormatter.ofPattern("ddMMyyyyHHmmss").withZone(NAIROBI);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(NAIROBI);
    private static final int SUFFIXES = 1_000;
    private final Dice dice;
    private final AtomicLong issued = new AtomicLong();

    public IdMint(Dice dice) {
        this.dice = dice;
    }

    /** The last four groups of a UUID and a counter. */
    public String requestId() {
        return dice.hex(4) + "-" + dice.hex(4) + "-" + dice.hex(4) + "-" + dice.hex(12)
                + String.format("%04d", issued.incrementAndGet());
    }

    /** The day in Nairobi and twenty hexadecimal figures. */
    public String conversationId(Instant at) {
        return "AG_" + DAY.format(at) + "_" + dice.hex(20);
    }

    /** What stands in a result where no receipt was made. */
    public static String placeholder(Instant at) {
        return Receipts.datePrefix(at) + "0000000";
    }

    /** Time in Nairobi, one to three digits, the payer's last nine: unique for a thousand prompts a second and payer. */
    String checkoutRequestId(Instant at, String msisdn) {
        return "ws_CO_" + CHECKOUT.format(at) + issued.incrementAndGet() % SUFFIXES + msisdn.substring(3);
    }
}
