package io.miadi.mpesa;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.Reference;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.DarajaSimulator;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.Target;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.testkit.payment.ProviderLab;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The adapter against the simulated operator, whose own books say how many prompts there were. */
final class SimulatorLab implements ProviderLab {
    /** Nobody listens on the discard port, so callbacks go nowhere; these tests ask instead of being told. */
    private static final String NOWHERE = "http://127.0.0.1:9/callback/";

    private static final int MORE_THAN_EVER = 1_000;

    private final List<Prompt> beforeTheRestart = new ArrayList<>();
    private final DarajaPaymentProvider provider;
    private final int port;
    private DarajaSimulator daraja;
    private Outside outside = Outside.ACCEPTS;

    SimulatorLab() {
        daraja = start(0);
        port = URI.create(daraja.baseUrl()).getPort();
        var account = new DarajaAccount(
                DarajaEnvironment.SANDBOX,
                DarajaAddresses.stub(daraja.baseUrl(), NOWHERE),
                DarajaMerchant.payBill("174379"),
                new DarajaCredentials("sandbox-key", "sandbox-secret", Fixtures.SANDBOX_PASSKEY));
        provider = new DarajaPaymentProvider(account, InstantSource.system(), (_, _, _) -> {});
    }

    private static DarajaSimulator start(int onPort) {
        return DarajaSimulator.start(
                DarajaSettings.instant().withUsual(new Behaviour.Manual()).withPort(onPort));
    }

    @Override
    public PaymentProvider provider() {
        return provider;
    }

    @Override
    public void outside(Outside next) {
        if (next == Outside.IS_DOWN) {
            beforeTheRestart.addAll(daraja.payBill().newest(MORE_THAN_EVER));
            daraja.close();
        } else if (outside == Outside.IS_DOWN) {
            daraja = start(port);
        }
        outside = next;
        switch (next) {
            case ACCEPTS -> daraja.faults().clear();
            case REFUSES -> strike(FaultKind.PUSH_MERCHANT_UNKNOWN, FaultKind.QUERY_SPIKE_ARREST);
            case LOSES_THE_ANSWER -> strike(FaultKind.PUSH_ACCEPTED_RESET, FaultKind.QUERY_RESET);
            case FAILS_INSIDE -> strike(FaultKind.PUSH_ACCEPTED_500, FaultKind.QUERY_INTERNAL_ERROR);
            case TALKS_RUBBISH -> strike(FaultKind.PUSH_ACCEPTED_TRUNCATED, FaultKind.QUERY_RUBBISH);
            case IS_DOWN -> {}
        }
    }

    private void strike(FaultKind push, FaultKind query) {
        daraja.faults().clear();
        daraja.faults().always(Fault.of(push), new Target.Anyone()).always(Fault.of(query), new Target.Anyone());
    }

    @Override
    public void payer(Reference reference, Payer payer) {
        var prompt = daraja.payBill().openPrompts().stream()
                .filter(open -> isFor(reference, open))
                .findFirst()
                .orElseThrow();
        var phone = daraja.phone(prompt.ask().msisdn());
        var ended = switch (payer) {
            case PAYS -> phone.enterPin("1234");
            case CANCELS -> phone.cancel();
        };
        if (ended.isEmpty()) {
            throw new IllegalStateException("the prompt had gone");
        }
    }

    @Override
    public int prompts(Reference reference) {
        var all = new ArrayList<>(beforeTheRestart);
        if (outside != Outside.IS_DOWN) {
            all.addAll(daraja.payBill().newest(MORE_THAN_EVER));
        }
        return (int) all.stream().filter(prompt -> isFor(reference, prompt)).count();
    }

    private static boolean isFor(Reference reference, Prompt prompt) {
        return prompt.ask().paper().accountReference().equals(reference.value());
    }

    @Override
    public void close() {
        provider.close();
        if (outside != Outside.IS_DOWN) {
            daraja.close();
        }
    }
}
