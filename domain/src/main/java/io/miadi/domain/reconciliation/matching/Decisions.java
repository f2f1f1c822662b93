package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided, in its order. Nine in ten are of equal ids, and of these only the members are kept: all else
 * follows from them, and is put into words when somebody asks.
 */
final class Decisions {
    /**
     * A line and a record under one id.
     *
     * @param due that it pays, if it does
     * @param paid what of it pays the due, without meaning where there is none
     */
    record Exact(Line line, OwnRecord record, @Nullable OpenDue due, Money paid) {
        Decision inFull() {
            List<Allocation> allocations =
                    due == null ? List.of() : List.of(new Allocation(due.due().id(), paid));
            return ExactStage.decision(line, record, allocations);
        }
    }

    /** Each a {@link Decision} or an {@link Exact}. */
    private final List<Object> inOrder = new ArrayList<>();

    int size() {
        return inOrder.size();
    }

    /** Returns its number, counted from one. */
    int add(Decision decision) {
        inOrder.add(decision);
        return inOrder.size();
    }

    int add(Exact exact) {
        inOrder.add(exact);
        return inOrder.size();
    }

    /** The decision with this number if it is about an equal id. */
    @Nullable
    Exact exact(int number) {
        return inOrder.get(number - 1) instanceof Exact exact ? exact : null;
    }

    /** The decision with this number. */
    Decision get(int number) {
        return inOrder.get(number - 1) instanceof Exact exact ? exact.inFull() : (Decision) inOrder.get(number - 1);
    }

    /** Those behind the first so many, at most as many as are wanted. */
    List<Decision> after(int count, int most) {
        int last = Math.min(inOrder.size(), Math.addExact(count, most));
        var found = new ArrayList<Decision>(Math.max(0, last - count));
        for (int number = count + 1; number <= last; number++) {
            found.add(get(number));
        }
        return List.copyOf(found);
    }
}
