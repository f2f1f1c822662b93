package io.miadi.simulators.daraja.notice;

import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.daraja.stk.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends notices after the usual delay; a fault loses, repeats or delays them. Nothing here changes the books. */
public final class Notices {
    private final World world;
    private final Duration usualDelay;

    public Notices(World world, Duration usualDelay) {
        this.world = world;
        this.usualDelay = usualDelay;
    }

    private record Copy(Duration after, boolean lost) {
        Copy later(Duration delay) {
            return new Copy(after.plus(delay), lost);
        }
    }

    public void send(Callback notice, List<Fault> faults) {
        var copies = List.of(new Copy(usualDelay, false));
        for (var fault : faults) {
            copies = reshaped(copies, fault);
        }
        for (var copy : copies) {
            world.timeline().after(copy.after(), () -> post(notice, copy.lost()));
        }
    }

    private static List<Copy> reshaped(List<Copy> copies, Fault fault) {
        return switch (fault.kind()) {
            case RESULT_LOST, CONFIRMATION_LOST ->
                copies.stream().map(copy -> new Copy(copy.after(), true)).toList();
            case RESULT_LATE, CONFIRMATION_LATE ->
                copies.stream().map(copy -> copy.later(fault.delay())).toList();
            case RESULT_DUPLICATED, CONFIRMATION_DUPLICATED -> repeated(copies, fault);
            default -> copies;
        };
    }

    private static List<Copy> repeated(List<Copy> copies, Fault fault) {
        var all = new ArrayList<Copy>();
        for (int time = 0; time < fault.times(); time++) {
            var delay = fault.delay().multipliedBy(time);
            copies.forEach(copy -> all.add(copy.later(delay)));
        }
        return all;
    }

    private void post(Callback notice, boolean lost) {
        if (lost) {
            world.postman().lose(notice);
        } else {
            world.postman().carry(notice);
        }
    }
}
