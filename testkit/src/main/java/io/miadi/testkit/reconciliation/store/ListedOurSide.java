package io.miadi.testkit.reconciliation.store;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.OurSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Our side as a test lists it. */
public final class ListedOurSide implements OurSide {
    private static final int PAGE = 10_000;

    private final List<MatchingInput> inputs = new ArrayList<>();

    /** Puts something behind what is listed; of one with the same id only the last is our side's word. */
    public void add(MatchingInput input) {
        inputs.add(input);
    }

    @Override
    public Optional<String> page(String account, Optional<String> after, Consumer<MatchingInput> sink) {
        int first = after.map(Integer::parseInt).orElse(0);
        int next = Math.min(inputs.size(), first + PAGE);
        inputs.subList(first, next).forEach(sink);
        return next == inputs.size() ? Optional.empty() : Optional.of(Integer.toString(next));
    }

    @Override
    public void changed(String account, Mark since, Consumer<MatchingInput> sink) {
        inputs.subList((int) since.heard(), inputs.size()).forEach(sink);
    }

    @Override
    public long lastHeard() {
        return inputs.size();
    }

    @Override
    public Optional<AttemptAddress> attempt(String record) {
        return Optional.empty();
    }
}
