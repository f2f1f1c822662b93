package io.miadi.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.event.Event;
import io.miadi.domain.identity.IdentityEvent;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.reconciliation.work.WorkEvent;
import io.miadi.domain.refund.RefundEvent;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.webhook.WebhookEvent;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFormsTest {
    private static int next = 1;

    /** Every kind of event that the domain knows: one that is added later is here by itself. */
    static Stream<Class<?>> kinds() {
        return Stream.of(
                        SessionEvent.class,
                        PaymentEvent.class,
                        RefundEvent.class,
                        IdentityEvent.class,
                        WebhookEvent.class,
                        WorkEvent.class)
                .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_comes_back_as_it_was_stored(Class<?> kind) throws ReflectiveOperationException {
        var event = (Event) example(kind);
        var stored = EventForms.write(event);
        assertThat(EventForms.read(stored.type(), stored.fields().toString())).isEqualTo(event);
    }

    @Test
    void no_two_kinds_share_a_name() throws ReflectiveOperationException {
        var names = new ArrayList<String>();
        for (var kind : kinds().toList()) {
            names.add(EventForms.write((Event) example(kind)).type());
        }
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(28);
    }

    @Test
    void a_name_that_nobody_knows_is_an_error_that_says_it() {
        assertThatThrownBy(() -> EventForms.read("SessionTeleported", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SessionTeleported");
    }

    @Test
    void a_field_that_is_missing_is_an_error_that_names_it() {
        assertThatThrownBy(() -> EventForms.read("SessionBooked", "{\"version\": 1}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("session");
    }

    @Test
    void an_event_without_a_form_is_refused() {
        record Stranger(UUID stream) implements Event {}
        assertThatThrownBy(() -> EventForms.write(new Stranger(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Stranger");
    }

    /** An instance with a value of its own in each component, so that a swap of two fields cannot go unseen. */
    private static Object example(Class<?> type) throws ReflectiveOperationException {
        if (type == UUID.class) {
            return new UUID(0, next++);
        }
        if (type == int.class) {
            return next++;
        }
        if (type == String.class) {
            return "text " + next++;
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[constants.length - 1];
        }
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        var values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = example(types[i]);
        }
        return constructor.newInstance(values);
    }
}
