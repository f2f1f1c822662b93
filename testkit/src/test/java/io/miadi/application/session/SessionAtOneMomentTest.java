package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A session and the payment that is shown with it are of one moment. */
class SessionAtOneMomentTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1_000));
    private final Actor.Person client = SmallPractice.client(session);

    @Test
    void one_session_is_read_together_with_its_payment() {
        assertThat(find().one(client, session.id(), this::due)).contains(DueStatus.UNPAID);
        assertThat(due(session)).isEqualTo(DueStatus.PAID);
    }

    @Test
    void a_page_of_sessions_is_read_together_with_its_payments() {
        var seen = find().list(
                        client,
                        Set.of(),
                        Optional.empty(),
                        10,
                        page -> page.stream().map(this::due).toList());
        assertThat(seen).isEqualTo(List.of(DueStatus.UNPAID));
        assertThat(due(session)).isEqualTo(DueStatus.PAID);
    }

    private DueStatus due(Session shown) {
        return practice.payment(shown).status();
    }

    private FindSessions find() {
        var store = practice.store();
        return new FindSessions(new PaidAfterTheLook(), store.sessions(), store.auditLog());
    }

    /** The money comes at the end of the moment at which was looked, and never if nobody looks at one. */
    private final class PaidAfterTheLook implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> work) {
            return practice.store().unitOfWork().run(work);
        }

        @Override
        public <T> T atOneMoment(Supplier<T> look) {
            T seen = practice.store().unitOfWork().atOneMoment(look);
            practice.payAtDesk(session, Money.kes(1_000));
            return seen;
        }

        @Override
        public void afterCommit(Runnable task) {
            practice.store().unitOfWork().afterCommit(task);
        }
    }
}
