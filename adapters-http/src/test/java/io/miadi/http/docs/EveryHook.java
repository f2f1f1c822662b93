package io.miadi.http.docs;

import io.miadi.application.hook.ReceiveHook;
import io.miadi.application.reconciliation.channel.AnswerValidation;
import io.miadi.application.reconciliation.channel.DirectOffice;
import io.miadi.application.reconciliation.channel.DirectProvider;
import io.miadi.application.reconciliation.channel.DirectReader;
import io.miadi.application.reconciliation.channel.DirectRegistration;
import io.miadi.application.reconciliation.channel.GiveNamedMoney;
import io.miadi.application.reconciliation.channel.RegisterDirect;
import io.miadi.http.hook.HookRoutes;
import io.miadi.http.hook.ValidationRoutes;
import io.miadi.http.reconciliation.DirectRoutes;
import io.miadi.http.route.Routes;
import io.miadi.testkit.hook.InMemoryHooks;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.store.InMemoryStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The addresses that are given to a provider, for nobody. */
final class EveryHook {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T06:00:00Z"));

    private EveryHook() {}

    static void register(Routes routes, InMemoryStore store, InMemoryCallbackTokens tokens, ZoneId zone) {
        var unit = store.unitOfWork();
        var hooks = new InMemoryHooks(unit);
        var receive = new ReceiveHook(unit, hooks, tokens, CLOCK);
        new HookRoutes(receive, address -> true, id -> {}).register(routes);
        DirectReader reader = body -> new DirectReader.Reading.Unreadable("nobody reads");
        var dues = new GiveNamedMoney.Dues(reference -> Optional.empty(), store.sessions(), store.payments());
        var answers = new AnswerValidation(receive, reader, "600123", AnswerValidation.Policy.NAMED, dues);
        new ValidationRoutes(answers, address -> true, id -> {}).register(routes);
        var setting = new DirectRegistration.Setting(
                "mpesa:600123",
                "600123",
                "https://book.example.org/api/v1/hooks/",
                DirectProvider.WhenSilent.COMPLETED);
        DirectProvider nobody =
                (token, whenSilent) -> new DirectProvider.Answer(DirectProvider.State.REFUSED, "nobody is there");
        new DirectRoutes(
                        new RegisterDirect(
                                unit,
                                new BlankRegistrations(),
                                new RegisterDirect.Addresses(hooks, tokens, store.ids()),
                                nobody,
                                setting,
                                store.auditLog(),
                                CLOCK),
                        new DirectOffice(
                                unit,
                                new BlankRegistrations(),
                                new BlankPull(),
                                new DirectOffice.Setting("mpesa:600123", AnswerValidation.Policy.NAMED, true),
                                store.auditLog(),
                                CLOCK),
                        () -> {},
                        zone)
                .register(routes);
    }
}
