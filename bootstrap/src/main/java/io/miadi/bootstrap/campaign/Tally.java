package io.miadi.bootstrap.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * How the program's books compare with the world's.
 *
 * @param payments that the simulated PayBill took
 * @param lost what it took and the program does not know of
 * @param doubled what was taken, booked or told more often than once
 * @param untold paid sessions whose client got no receipt
 * @param broken invariants, in words
 */
public record Tally(int payments, List<String> lost, List<String> doubled, List<String> untold, List<String> broken) {
    public boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && untold.isEmpty() && broken.isEmpty();
    }

    /** The figures that a campaign prints. */
    public String figures() {
        return "payments=%d lost=%d double=%d untold=%d broken=%d"
                .formatted(payments, lost.size(), doubled.size(), untold.size(), broken.size());
    }

    /** Every deviation, one a line. */
    public List<String> details() {
        var all = new ArrayList<String>();
        lost.forEach(what -> all.add("lost: " + what));
        doubled.forEach(what -> all.add("double: " + what));
        untold.forEach(what -> all.add("untold: " + what));
        broken.forEach(what -> all.add("broken: " + what));
        return all;
    }
}
