package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every journey through the front door, one after the other, and in the end a look at the doors that nobody opened. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest
        implements PromptJourneys,
                DeskJourneys,
                SessionJourneys,
                CalendarJourneys,
                AccountJourneys,
                PeopleJourneys,
                NotificationJourneys,
                LedgerJourneys,
                AuditJourneys,
                BooksJourneys,
                DirectJourneys,
                PaymentSearchJourneys,
                RefundJourneys,
                WebhookJourneys,
                OperatorJourneys {
    @Test
    @Order(Integer.MAX_VALUE)
    void every_operation_of_the_document_was_called() {
        assertThat(OpenPractice.here().called().never()).isEmpty();
    }
}
