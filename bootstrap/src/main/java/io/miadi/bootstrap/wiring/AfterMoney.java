package io.miadi.bootstrap.wiring;

import java.util.function.IntSupplier;

/**
 * Work that lets callbacks go first: printing receipts takes many times what settling a payment does, and on a small machine a
 * rush of payments would wait for it. It gives way a few passes in a row and no more, so that messages leave in time (P61).
 */
final class AfterMoney implements IntSupplier {
    /** With the pause between passes that find nothing, about five seconds. */
    private static final int MOST_IN_A_ROW = 10;

    private final IntSupplier callbacks;
    private final IntSupplier work;
    private int gaveWay;

    /**
     * @param callbacks how many wait to be worked on now
     * @param work a pass; returns how much it found to do
     */
    AfterMoney(IntSupplier callbacks, IntSupplier work) {
        this.callbacks = callbacks;
        this.work = work;
    }

    /** One pass, for one thread; zero also when it gave way. */
    @Override
    public int getAsInt() {
        if (gaveWay < MOST_IN_A_ROW && callbacks.getAsInt() > 0) {
            gaveWay++;
            return 0;
        }
        gaveWay = 0;
        return work.getAsInt();
    }
}
