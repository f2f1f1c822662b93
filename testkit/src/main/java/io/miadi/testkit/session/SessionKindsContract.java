package io.miadi.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of kinds of session must do. */
public interface SessionKindsContract {
    PracticeStore store();

    @Test
    default void a_kind_is_found_as_it_was_put() {
        var kind = new StoredExamples(store()).kind("Court date");
        assertThat(store().sessionKinds().find(kind.id())).contains(kind);
        assertThat(store().sessionKinds().find(new KindId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void putting_a_kind_again_replaces_it() {
        var kind = new StoredExamples(store()).kind("Home visit");
        var changed =
                new SessionKind(kind.id(), "House call", Duration.ofHours(2), Money.kes(9), kind.buffers(), false);
        store().sessionKinds().put(changed);
        assertThat(store().sessionKinds().find(kind.id())).contains(changed);
        assertThat(store().sessionKinds().all()).contains(changed).doesNotContain(kind);
    }

    @Test
    default void all_kinds_are_listed_by_name() {
        var examples = new StoredExamples(store());
        var second = examples.kind("Therapy B");
        var first = examples.kind("Therapy A");
        var own = Set.of(first, second);
        assertThat(store().sessionKinds().all().stream().filter(own::contains)).containsExactly(first, second);
    }

    @Test
    default void a_failing_unit_of_work_leaves_the_kind_as_it_was() {
        var kind = new StoredExamples(store()).kind("Consultation");
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    store().sessionKinds()
                            .put(new SessionKind(
                                    kind.id(), "Other", kind.duration(), kind.price(), kind.buffers(), false));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().sessionKinds().find(kind.id())).contains(kind);
    }
}
