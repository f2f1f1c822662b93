package io.miadi.simulators.daraja;

import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Limits;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.http.Credentials;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.stk.Merchant;
import io.miadi.simulators.daraja.stk.Pace;
import io.miadi.simulators.time.RealTimeline;
import io.miadi.simulators.time.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How a simulator is set up: {@link #observed()} for a faithful one, {@link #instant()} for tests and load. */
public record DarajaSettings(Merchant merchant, Door door, Crowd crowd, Books books, Run run) {
    private static final long OPENING_SHILLINGS = 100_000;

    /** @param port 0 for a free one */
    public record Door(int port, Credentials credentials, boolean httpsOnly, Duration tokenLife) {}

    /**
     * The payers.
     *
     * @param usual what they do who were not spoken of
     * @param testNumberIsSilent whether the sandbox's public test number never answers, as the real one
     */
    public record Crowd(Behaviour usual, boolean testNumberIsSilent) {}

    /** @param file where the ledger is kept; empty to forget it with the process */
    public record Books(Ledger.Rules rules, Optional<Path> file) {}

    /** @param timeline real time when empty; the simulator closes the timeline that it runs on */
    public record Run(Pace pace, Optional<Timeline> timeline, long seed) {
        Timeline timelineOrReal() {
            return timeline.orElseGet(() -> new RealTimeline(InstantSource.system()));
        }
    }

    /** As the sandbox was seen to behave, with a person at the virtual phone. */
    public static DarajaSettings observed() {
        var rules = new Ledger.Rules(Tariff.payBillOf2026(), Limits.of2026(), OPENING_SHILLINGS);
        return new DarajaSettings(
                Merchant.sandbox(),
                new Door(0, new Credentials("sandbox-key", "sandbox-secret"), false, Duration.ofHours(1)),
                new Crowd(new Behaviour.Manual(), true),
                new Books(rules, Optional.empty()),
                new Run(Pace.observed(), Optional.empty(), 1));
    }

    /** Everybody pays at once and nothing waits, so that a test or a load run needs no person. */
    public static DarajaSettings instant() {
        return observed().withCrowd(new Crowd(Behaviour.pay(), false)).withPace(Pace.instant());
    }

    public DarajaSettings withMerchant(Merchant newMerchant) {
        return new DarajaSettings(newMerchant, door, crowd, books, run);
    }

    public DarajaSettings withDoor(Door newDoor) {
        return new DarajaSettings(merchant, newDoor, crowd, books, run);
    }

    public DarajaSettings withPort(int port) {
        return withDoor(new Door(port, door.credentials(), door.httpsOnly(), door.tokenLife()));
    }

    public DarajaSettings withCrowd(Crowd newCrowd) {
        return new DarajaSettings(merchant, door, newCrowd, books, run);
    }

    public DarajaSettings withUsual(Behaviour usual) {
        return withCrowd(new Crowd(usual, crowd.testNumberIsSilent()));
    }

    public DarajaSettings withRules(Ledger.Rules rules) {
        return new DarajaSettings(merchant, door, crowd, new Books(rules, books.file()), run);
    }

    public DarajaSettings withLedgerFile(Path file) {
        return new DarajaSettings(merchant, door, crowd, new Books(books.rules(), Optional.of(file)), run);
    }

    public DarajaSettings withPace(Pace pace) {
        return new DarajaSettings(merchant, door, crowd, books, new Run(pace, run.timeline(), run.seed()));
    }

    public DarajaSettings withTimeline(Timeline timeline) {
        return new DarajaSettings(merchant, door, crowd, books, new Run(run.pace(), Optional.of(timeline), run.seed()));
    }

    public DarajaSettings withSeed(long seed) {
        return new DarajaSettings(merchant, door, crowd, books, new Run(run.pace(), run.timeline(), seed));
    }
}
