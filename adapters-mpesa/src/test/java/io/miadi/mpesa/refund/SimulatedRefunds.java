package io.miadi.mpesa.refund;

import io.miadi.application.refund.RefundProvider;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.mpesa.DarajaPaymentProvider;
import io.miadi.mpesa.Fixtures;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.DarajaSimulator;
import io.miadi.simulators.daraja.c2b.DirectPayments;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.Target;
import io.miadi.simulators.daraja.http.Delivery;
import io.miadi.simulators.daraja.request.Initiator;
import io.miadi.simulators.time.VirtualTimeline;
import io.miadi.testkit.refund.RefundLab;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The adapter against the simulated operator, whose ledger says what went back. Results go nowhere and are kept to be read. */
final class SimulatedRefunds implements RefundLab {
    /** Nobody listens on the discard port. */
    private static final String NOWHERE = "http://127.0.0.1:9/hooks/";

    private static final String PAYER = "254708000001";

    private final VirtualTimeline timeline = new VirtualTimeline(Instant.parse("2026-10-05T07:15:30Z"));
    private final DarajaSimulator daraja;
    private final DarajaPaymentProvider door;
    private final RefundProvider provider;
    private boolean down;

    SimulatedRefunds() {
        this(DarajaSimulator.INITIATOR_PASSWORD);
    }

    SimulatedRefunds(String password) {
        daraja = DarajaSimulator.start(DarajaSettings.instant().withTimeline(timeline));
        var account = new DarajaAccount(
                DarajaEnvironment.SANDBOX,
                DarajaAddresses.stub(daraja.baseUrl(), NOWHERE),
                DarajaMerchant.payBill("174379"),
                new DarajaCredentials("sandbox-key", "sandbox-secret", Fixtures.SANDBOX_PASSKEY));
        door = new DarajaPaymentProvider(account, InstantSource.system(), (_, _, _) -> {});
        var certificate = DarajaCertificate.parse(Initiator.certificate()).orElseThrow();
        provider = door.refunds(new DarajaInitiator(DarajaSimulator.INITIATOR, password, certificate, NOWHERE));
    }

    @Override
    public RefundProvider provider() {
        return provider;
    }

    @Override
    public Receipt paid(Money amount) {
        var outcome = daraja.directPayments().pay(PAYER, amount.wholeUnits(), "MD-7K2M9QX4");
        if (outcome instanceof DirectPayments.Outcome.Paid(var movement)) {
            return new Receipt(movement.receipt());
        }
        throw new IllegalStateException("not paid: " + outcome);
    }

    @Override
    public void outside(Outside outside) {
        daraja.faults().clear();
        switch (outside) {
            case ACCEPTS -> {}
            case REFUSES -> strike(FaultKind.REQUEST_NOT_AUTHORISED);
            case LOSES_THE_ANSWER -> strike(FaultKind.REQUEST_ACCEPTED_RESET);
            case FAILS_INSIDE -> strike(FaultKind.REQUEST_ACCEPTED_500);
            case IS_BUSY -> strike(FaultKind.REQUEST_SYSTEM_BUSY);
            case TALKS_RUBBISH -> strike(FaultKind.REQUEST_ACCEPTED_TRUNCATED);
            case IS_DOWN -> {
                down = true;
                daraja.close();
            }
        }
    }

    void strike(FaultKind kind) {
        daraja.faults().always(Fault.of(kind), new Target.Anyone());
    }

    @Override
    public Money gone() {
        settle();
        long cents = daraja.ledger().outflows().stream()
                .mapToLong(outflow -> outflow.paid().amountCents())
                .sum();
        return new Money(cents, Money.KES);
    }

    /** The results that were sent by now, oldest first. */
    List<Delivery> results() {
        settle();
        return daraja.callbacks().newest();
    }

    private void settle() {
        timeline.advance(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        door.close();
        if (!down) {
            daraja.close();
        }
    }
}
