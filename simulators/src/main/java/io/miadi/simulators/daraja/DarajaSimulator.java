package io.miadi.simulators.daraja;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.LedgerFile;
import io.miadi.simulators.daraja.books.LedgerStore;
import io.miadi.simulators.daraja.c2b.C2bUrls;
import io.miadi.simulators.daraja.c2b.DirectPayments;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.http.Courier;
import io.miadi.simulators.daraja.http.DarajaApi;
import io.miadi.simulators.daraja.http.DeliveryLog;
import io.miadi.simulators.daraja.http.Tokens;
import io.miadi.simulators.daraja.notice.Notices;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.daraja.request.Execution;
import io.miadi.simulators.daraja.request.Initiator;
import io.miadi.simulators.daraja.request.Operations;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.World;
import io.miadi.simulators.http.LoopbackServer;
import io.miadi.simulators.time.Timeline;

/** A running operator with one merchant. Its ledger says what was really paid, whatever the merchant was told. */
public final class DarajaSimulator implements AutoCloseable {
    /** The public test number, which never answers a prompt. */
    private static final String TEST_NUMBER = "254708374149";

    /** The merchant's API operator, whose password travels encrypted for {@link Initiator#certificate()}. */
    public static final String INITIATOR = "testapi";

    public static final String INITIATOR_PASSWORD = "Simulated#2026";

    private final DarajaApi.Operator operator;
    private final DarajaApi.Door door;
    private final LoopbackServer server;

    private DarajaSimulator(DarajaApi.Operator operator, DarajaApi.Door door, LoopbackServer server) {
        this.operator = operator;
        this.door = door;
        this.server = server;
    }

    public static DarajaSimulator start(DarajaSettings settings) {
        var timeline = settings.run().timelineOrReal();
        var dice = new Dice(settings.run().seed());
        var log = new DeliveryLog();
        var courier = new Courier(settings.merchant().shortcode(), timeline, log);
        var world = new World(timeline, dice, new Faults(dice), courier);
        var payers = new Payers(settings.crowd().usual());
        if (settings.crowd().testNumberIsSilent()) {
            payers.set(TEST_NUMBER, new Behaviour.Ignore());
        }
        var ledger = new Ledger(settings.books().rules(), dice, store(settings));
        var payBill = new PayBill(settings.merchant(), settings.run().pace(), payers, ledger, world);
        var tokens = new Tokens(dice, timeline, settings.door().tokenLife());
        var operator =
                new DarajaApi.Operator(payBill, payers, ledger, world, unasked(settings, ledger, world, courier));
        var door = new DarajaApi.Door(
                settings.door().credentials(),
                new Initiator(INITIATOR, INITIATOR_PASSWORD),
                tokens,
                settings.door().httpsOnly(),
                new DarajaApi.Out(courier, log));
        var api = new DarajaApi(operator, door, Behaviours.all().toList());
        var server = LoopbackServer.start(settings.door().port(), api::register);
        return new DarajaSimulator(operator, door, server);
    }

    private static DarajaApi.Unasked unasked(DarajaSettings settings, Ledger ledger, World world, Courier courier) {
        var delay = settings.run().pace().callbackDelay();
        var notices = new Notices(world, delay);
        var urls = new C2bUrls(settings.door().httpsOnly());
        var parts = new DirectPayments.Parts(courier, notices);
        var payments = new DirectPayments(urls, settings.merchant().shortcode(), ledger, world, parts);
        var execution = new Execution(ledger, world.timeline());
        return new DarajaApi.Unasked(urls, payments, new Operations(execution, world, notices, delay));
    }

    private static LedgerStore store(DarajaSettings settings) {
        return settings.books().file().<LedgerStore>map(LedgerFile::open).orElseGet(LedgerStore::inMemory);
    }

    /** Without a slash at the end. */
    public String baseUrl() {
        return server.baseUrl();
    }

    public Ledger ledger() {
        return operator.ledger();
    }

    public PayBill payBill() {
        return operator.payBill();
    }

    /** What payers pay unasked. */
    public DirectPayments directPayments() {
        return operator.unasked().payments();
    }

    public Faults faults() {
        return operator.world().faults();
    }

    /** The callbacks that were sent, and those that were lost. */
    public DeliveryLog callbacks() {
        return door.log();
    }

    public Tokens tokens() {
        return door.tokens();
    }

    /** @param msisdn twelve digits, 2547… or 2541… */
    public Phone phone(String msisdn) {
        return new Phone(msisdn, operator.payBill(), operator.payers(), operator.ledger(), timeline());
    }

    /** What everybody does who was not spoken of. */
    public void everybodyWill(Behaviour behaviour) {
        operator.payers().setForAll(behaviour);
    }

    private Timeline timeline() {
        return operator.world().timeline();
    }

    @Override
    public void close() {
        server.close();
        timeline().close();
        door.courier().close();
        operator.ledger().close();
    }
}
