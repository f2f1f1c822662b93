package io.miadi.bootstrap.ground;

import io.miadi.application.hook.Hooks;
import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.channel.AnswerValidation;
import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.bootstrap.config.DirectSettings;
import io.miadi.bootstrap.wiring.DirectFeature;
import io.miadi.bootstrap.wiring.DirectMoney;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.time.TimeRange;
import io.miadi.mpesa.DarajaPaymentProvider;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import io.miadi.mpesa.direct.DarajaDirectReader;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.DarajaSimulator;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.c2b.DirectPayments;
import io.miadi.simulators.daraja.statement.Statement;
import io.miadi.simulators.daraja.statement.StatementCsv;
import io.miadi.simulators.daraja.stk.Merchant;
import io.miadi.simulators.time.RealTimeline;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.secret.TestKeys;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A grounded practice beside the simulated operator, whose list of payments is fetched over HTTP and whose clock is the practice's.
 * Confirmations and files are handed over by the test.
 */
final class DirectPractice implements AutoCloseable {
    static final String SHORT_CODE = "600123";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Africa/Nairobi"));
    private static final String NOWHERE = "http://127.0.0.1:9/";

    final ReconciledPractice world = new ReconciledPractice();
    final GroundedPractice practice = world.practice;
    final Merchant merchant =
            new Merchant(SHORT_CODE, Merchant.sandbox().passkey(), "AMANI PRACTICE", Optional.empty());
    final DarajaSimulator daraja = DarajaSimulator.start(
            DarajaSettings.instant().withMerchant(merchant).withTimeline(new RealTimeline(practice.clock())));
    private final DarajaPaymentProvider provider =
            new DarajaPaymentProvider(account(), practice.clock(), (_, _, _) -> {});
    final DirectFeature direct = DirectFeature.of(
            practice.stores(),
            world.stores,
            new DirectFeature.Needs(
                    new DirectMoney(
                            provider.direct(NOWHERE + "hooks/"),
                            new DarajaDirectReader(),
                            Optional.of(provider.payments(new Msisdn("254722000000")))),
                    new Accounts(SHORT_CODE),
                    NOWHERE + "hooks/",
                    new DirectSettings(
                            AnswerValidation.Policy.NAMED, DirectProvider.WhenSilent.COMPLETED, Optional.empty()),
                    new InMemoryCallbackTokens(new SplittableRandom(2)),
                    new KeyedPayers(new TestKeys()),
                    practice.payments().settle(),
                    world.books.matching(),
                    practice.clock()));
    private int payers;

    private DarajaAccount account() {
        return new DarajaAccount(
                DarajaEnvironment.SANDBOX,
                DarajaAddresses.stub(daraja.baseUrl(), NOWHERE + "callback/"),
                DarajaMerchant.payBill(SHORT_CODE),
                new DarajaCredentials("sandbox-key", "sandbox-secret", merchant.passkey()));
    }

    /** Somebody pays the PayBill number, and the operator's books have it. */
    Entry.Movement pays(long shillings, String typed) {
        payers++;
        var outcome = daraja.directPayments().pay("2547%08d".formatted(payers), shillings, typed);
        if (outcome instanceof DirectPayments.Outcome.Paid(var movement)) {
            return movement;
        }
        throw new IllegalStateException("not paid: " + outcome);
    }

    /** The operator confirms a payment. */
    void confirms(Entry.Movement movement) {
        confirms(
                movement.receipt(),
                movement.at(),
                BigDecimal.valueOf(movement.sums().amountCents(), 2).toPlainString(),
                movement.purpose().accountReference());
    }

    void confirms(String receipt, Instant at, String amount, String typed) {
        hears("""
                {"TransactionType": "Pay Bill", "TransID": "%s", "TransTime": "%s", "TransAmount": "%s", "BusinessShortCode": "%s",
                 "BillRefNumber": "%s", "InvoiceNumber": "", "OrgAccountBalance": "1.00", "ThirdPartyTransID": "",
                 "MSISDN": "2547 ***** 126", "FirstName": "MARY", "MiddleName": "", "LastName": ""}
                """.formatted(receipt, STAMP.format(at), amount, SHORT_CODE, typed), true);
    }

    /** Something arrives at the address for confirmations. */
    void hears(String body, boolean fromProvider) {
        var hook = new Hooks.Hook(new UUID(3, 3), new Hooks.Purpose.Direct());
        var delivery = new Hooks.Delivery(
                hook,
                Hooks.Route.CONFIRMATION,
                body.getBytes(StandardCharsets.UTF_8),
                fromProvider,
                practice.clock().instant());
        practice.stores().unitOfWork().run(() -> {
            direct.hear().hear(delivery);
            return delivery;
        });
    }

    /** The list of payments is fetched. */
    int pulls() {
        practice.stores().unitOfWork().run(() -> {
            world.stores.pull().hasten(accountName(), practice.clock().instant());
            return true;
        });
        return direct.pull().orElseThrow().run();
    }

    /** The portal's statement of that time is taken in. */
    void takes(Instant from, Instant until) {
        var csv = new StatementCsv(merchant).write(Statement.of(daraja.ledger().entries(), from, until), until);
        world.take(csv);
    }

    /** What goes on in the background, until nothing of it is left. */
    void works() {
        for (int i = 0; i < 5; i++) {
            direct.give().run((line, failure) -> {
                throw failure;
            });
            direct.tell().run();
            world.books.keepUp().run();
            practice.wait(Duration.ofMinutes(1));
        }
    }

    List<Line> lines(String receipt) {
        return world.stores
                .told()
                .under(accountName(), List.of(receipt))
                .under(accountName(), receipt, LineKind.PAYMENT);
    }

    /** What matching says of the only line with this number. */
    MatchClass kind(String receipt) {
        var line = lines(receipt).getFirst();
        var at = line.movement().at();
        return world.stores.positions().within(new TimeRange(at, at.plusSeconds(1)), Optional.empty(), 100).stream()
                .map(Positions.Placed::position)
                .filter(position -> position.id().equals(line.id()))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    static String accountName() {
        return "mpesa:" + SHORT_CODE;
    }

    @Override
    public void close() {
        provider.close();
        daraja.close();
        world.close();
    }
}
