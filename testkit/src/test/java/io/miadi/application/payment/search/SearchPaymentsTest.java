package io.miadi.application.payment.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Payment;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchPaymentsTest {
    private final InMemoryStore store = InMemoryStore.open(InstantSource.fixed(StoredExamples.NOW));
    private final Payment due = new StoredExamples(store).due();
    private final Transactions.Hit hit = hit(new StoredExamples(store).sent(due).id());
    private final SearchPayments search = new SearchPayments(
            store.unitOfWork(), (criteria, after, limit) -> List.of(hit), store.payments(), store.auditLog());

    private Transactions.Hit hit(AttemptId attempt) {
        var practitioner = new Transactions.Practitioner(new PersonId(UUID.randomUUID()), "Dr Njeri");
        return new Transactions.Hit(attempt, due.id(), StoredExamples.NOW, "Amina", practitioner);
    }

    @Test
    void every_page_leaves_one_line_that_names_what_was_asked_by_and_not_what_for() {
        var actor = new Actor.Person(new PersonId(UUID.randomUUID()), Role.STAFF);
        var page = search.page(actor, List.of(new Criterion.ClientLike("amina")), Optional.empty(), 50)
                .orElseThrow();
        assertThat(page.items())
                .singleElement()
                .satisfies(found -> assertThat(found.payment().id()).isEqualTo(due.id()));
        assertThat(page.more()).isFalse();
        assertThat(store.auditLog().entries())
                .containsExactly(AuditEntry.fact(
                        actor, "payment.search", "list:payments", Map.of("by", "ClientLike", "shown", "1"), "asked"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLIENT", "PRACTITIONER"})
    void whoever_is_not_of_the_desk_sees_nothing(Role role) {
        var actor = new Actor.Person(new PersonId(UUID.randomUUID()), role);
        assertThat(search.page(actor, List.of(), Optional.empty(), 50)).isEmpty();
        assertThat(store.auditLog().entries()).isEmpty();
    }
}
