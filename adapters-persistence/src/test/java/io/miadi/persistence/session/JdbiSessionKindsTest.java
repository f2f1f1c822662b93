package io.miadi.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.session.OfferKinds;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.session.SessionKindsContract;
import io.miadi.testkit.store.StoredExamples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class JdbiSessionKindsTest implements SessionKindsContract {
    private static final int ROUNDS = 20;

    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }

    @Test
    void of_two_kinds_that_are_added_at_once_under_one_name_one_is_refused() throws Exception {
        var offer = new OfferKinds(store().unitOfWork(), store().sessionKinds(), entry -> {}, Money.kes(9000));
        var admin = new Actor.Person(store().newStaff(), Role.ADMIN);
        var example = new StoredExamples(store()).kind("Example " + UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var name = "Same " + UUID.randomUUID();
                var together = new CyclicBarrier(2);
                Callable<OfferKinds.Outcome> add = () -> {
                    var kind = new SessionKind(
                            new KindId(UUID.randomUUID()),
                            name,
                            example.duration(),
                            Money.kes(10),
                            example.buffers(),
                            true);
                    together.await();
                    return offer.handle(admin, kind);
                };
                var outcomes = new ArrayList<OfferKinds.Outcome>();
                for (var each : threads.invokeAll(List.of(add, add))) {
                    outcomes.add(each.get());
                }
                assertThat(outcomes)
                        .filteredOn(OfferKinds.Outcome.Stored.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(OfferKinds.Outcome.NameTaken.class::isInstance)
                        .hasSize(1);
            }
        }
    }
}
