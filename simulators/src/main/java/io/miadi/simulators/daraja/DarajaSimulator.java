package io.miadi.simulators.daraja;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.LedgerFile;
import io.miadi.simulators.daraja.books.LedgerStore;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.http.Courier;
import io.miadi.simulators.daraja.http.DarajaApi;
import io.miadi.simulators.daraja.http.DeliveryLog;
import io.miadi.simulators.daraja.http.Tokens;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.World;
import io.miadi.simulators.http.LoopbackServer;
import io.miadi.simulators.time.Timeline;

/** A running operator with one merchant. Its ledger says what was really paid, whatever the merchant was told. */
public final class DarajaSimulator implements AutoCloseable {
    /** The public test number, which never answers a prompt. */
    private static final String TEST_NUMBER = "254708374149";

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
        var operator = new DarajaApi.Operator(payBill, payers, ledger, world);
        var door = new DarajaApi.Door(
                settings.door().credentials(), tokens, settings.door().httpsOnly(), courier, log);
        var api = new DarajaApi(operator, door, Behaviours.all().toList());
        var server = LoopbackServer.start(settings.door().port(), api::register);
        return new DarajaSimulator(operator, door, server);
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
