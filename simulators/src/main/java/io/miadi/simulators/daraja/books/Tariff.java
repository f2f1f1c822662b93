package io.miadi.simulators.daraja.books;

import java.util.Arrays;
import java.util.List;

/**
 * What the operator charges for a payment. Real tariffs are commercial and change, so this is configuration: the table here
 * is one that a production system published in 2026, in whole shillings.
 */
public sealed interface Tariff {
    long CENTS = 100;

    Entry.Sums price(long amountCents);

    /** What the merchant gives for paying somebody so much; a reversal is free. */
    default long payOutChargeCents(long amountCents) {
        return banded(PAY_OUT_OF_2026, amountCents);
    }

    /** Nobody pays a charge. */
    record Free() implements Tariff {
        @Override
        public Entry.Sums price(long amountCents) {
            return new Entry.Sums(amountCents, 0, 0);
        }

        @Override
        public long payOutChargeCents(long amountCents) {
            return 0;
        }
    }

    /** The payer pays by bands, in order of their upper bound; above the last band its charge goes on. */
    record PayerPays(List<Band> bands) implements Tariff {
        public PayerPays {
            bands = List.copyOf(bands);
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("a tariff needs a band");
            }
        }

        @Override
        public Entry.Sums price(long amountCents) {
            return new Entry.Sums(amountCents, banded(bands, amountCents), 0);
        }
    }

    /** Till: the payer goes free, the merchant gives a share of amounts above a floor, up to a cap. */
    record MerchantPays(int basisPoints, long aboveShillings, long capShillings) implements Tariff {
        @Override
        public Entry.Sums price(long amountCents) {
            if (amountCents <= aboveShillings * CENTS) {
                return new Entry.Sums(amountCents, 0, 0);
            }
            var share = amountCents * basisPoints / 10_000;
            return new Entry.Sums(amountCents, 0, Math.min(share, capShillings * CENTS));
        }
    }

    record Band(long upToShillings, long chargeShillings) {}

    /** The published table of 2026 for payments to a PayBill. */
    List<Band> PAY_BILL_OF_2026 = bands(new long[][] {
        {100, 0},
        {500, 5},
        {1_000, 10},
        {1_500, 15},
        {2_500, 20},
        {3_500, 25},
        {5_000, 34},
        {7_500, 45},
        {10_000, 55},
        {15_000, 70},
        {20_000, 90},
        {25_000, 100},
        {35_000, 120},
        {50_000, 150},
        {70_000, 180},
        {250_000, 250}
    });

    /** The same for payments by a business to a person. */
    List<Band> PAY_OUT_OF_2026 = bands(new long[][] {
        {100, 0},
        {500, 7},
        {1_000, 13},
        {1_500, 23},
        {2_500, 33},
        {3_500, 56},
        {5_000, 57},
        {7_500, 70},
        {10_000, 90},
        {15_000, 110},
        {20_000, 130},
        {25_000, 150},
        {35_000, 175},
        {50_000, 200},
        {70_000, 250},
        {250_000, 330}
    });

    private static List<Band> bands(long[][] table) {
        return Arrays.stream(table).map(row -> new Band(row[0], row[1])).toList();
    }

    private static long banded(List<Band> bands, long amountCents) {
        return bands.stream()
                        .filter(band -> amountCents <= band.upToShillings() * CENTS)
                        .findFirst()
                        .orElseGet(bands::getLast)
                        .chargeShillings()
                * CENTS;
    }

    static Tariff payBillOf2026() {
        return new PayerPays(PAY_BILL_OF_2026);
    }

    static Tariff tillOf2026() {
        return new MerchantPays(55, 200, 200);
    }
}
