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

/**
 * How a simulator is set up. Start from {@link #observed()} for a faithful one or {@link #instant()} for tests and load.
 *
 * @param usual what payers do who were not spoken of
 * @param testNumberIsSilent whether the sandbox's public test number never answers, as the real one
 * @param timeline the simulator closes it when it stops
 */
public record DarajaSettings(
        Merchant merchant,
        Door door,
        Behaviour usual,
        boolean testNumberIsSilent,
        Pace pace,
        Ledger.Rules rules,
        Optional<Path> ledgerFile,
        Timeline timeline,
        long seed) {

    /** @param port 0 for a free one */
    public record Door(int port, Credentials credentials, boolean httpsOnly, Duration tokenLife) {}

    private static final long OPENING_SHILLINGS = 100_000;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** As the sandbox was seen to behave, with a person at the virtual phone. */
    public static DarajaSettings observed() {
        return new DarajaSettings(
                Merchant.sandbox(),
                new Door(0, new Credentials("sandbox-key", "sandbox-secret"), false, AN_HOUR),
                new Behaviour.Manual(),
                true,
                Pace.observed(),
                new Ledger.Rules(Tariff.payBillOf2026(), Limits.of2026(), OPENING_SHILLINGS),
                Optional.empty(),
                new RealTimeline(InstantSource.system()),
                1);
    }

    /** Everybody pays at once and nothing waits, so that a test or a load run needs no person. */
    public static DarajaSettings instant() {
        return observed().withUsual(Behaviour.pay()).withPace(Pace.instant()).withTestNumberSilent(false);
    }

    public DarajaSettings withMerchant(Merchant newMerchant) {
        return new DarajaSettings(
                newMerchant, door, usual, testNumberIsSilent, pace, rules, ledgerFile, timeline, seed);
    }

    public DarajaSettings withDoor(Door newDoor) {
        return new DarajaSettings(
                merchant, newDoor, usual, testNumberIsSilent, pace, rules, ledgerFile, timeline, seed);
    }

    public DarajaSettings withPort(int port) {
        return withDoor(new Door(port, door.credentials(), door.httpsOnly(), door.tokenLife()));
    }

    public DarajaSettings withUsual(Behaviour newUsual) {
        return new DarajaSettings(
                merchant, door, newUsual, testNumberIsSilent, pace, rules, ledgerFile, timeline, seed);
    }

    public DarajaSettings withTestNumberSilent(boolean silent) {
        return new DarajaSettings(merchant, door, usual, silent, pace, rules, ledgerFile, timeline, seed);
    }

    public DarajaSettings withPace(Pace newPace) {
        return new DarajaSettings(
                merchant, door, usual, testNumberIsSilent, newPace, rules, ledgerFile, timeline, seed);
    }

    public DarajaSettings withRules(Ledger.Rules newRules) {
        return new DarajaSettings(
                merchant, door, usual, testNumberIsSilent, pace, newRules, ledgerFile, timeline, seed);
    }

    public DarajaSettings withLedgerFile(Path file) {
        return new DarajaSettings(
                merchant, door, usual, testNumberIsSilent, pace, rules, Optional.of(file), timeline, seed);
    }

    public DarajaSettings withTimeline(Timeline newTimeline) {
        return new DarajaSettings(
                merchant, door, usual, testNumberIsSilent, pace, rules, ledgerFile, newTimeline, seed);
    }

    public DarajaSettings withSeed(long newSeed) {
        return new DarajaSettings(
                merchant, door, usual, testNumberIsSilent, pace, rules, ledgerFile, timeline, newSeed);
    }
}
