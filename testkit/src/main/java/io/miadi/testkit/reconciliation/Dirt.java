package io.miadi.testkit.reconciliation;

/**
 * How real the generated data is: shares in thousandths of all payments.
 *
 * @param callbackLost pushes whose outcome we never heard
 * @param directWithReference payments to the PayBill by hand with the reference
 * @param mistyped of those, per thousand, the ones with a wrong character
 * @param directWithout payments by hand without a reference
 * @param foreign of those by hand, per thousand, the ones that somebody else's phone made
 * @param sharedPhones clients, per thousand, who share a phone with the one before them
 * @param unpaid dues, per thousand, that nobody ever pays
 * @param twice payments, per thousand, that are made a second time by hand
 * @param inParts payments by hand with a reference, per thousand, that come in two parts
 * @param forged successes of ours, per thousand, that the provider knows nothing of
 */
public record Dirt(
        int callbackLost,
        int directWithReference,
        int mistyped,
        int directWithout,
        int foreign,
        int sharedPhones,
        int unpaid,
        int twice,
        int inParts,
        int forged) {
    /** 88 % pushes with callback, 5 % callback lost, 5 % by hand with a reference (a quarter mistyped), 2 % by hand without. */
    public static Dirt usual() {
        return new Dirt(50, 50, 250, 20, 50, 20, 30, 2, 20, 1);
    }

    /** Enough of everything that a small world has some of each. */
    public static Dirt heavy() {
        return new Dirt(150, 200, 300, 200, 200, 200, 150, 60, 200, 30);
    }
}
