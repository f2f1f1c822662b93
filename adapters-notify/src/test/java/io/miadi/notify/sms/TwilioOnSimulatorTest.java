package io.miadi.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.HandOff;
import io.miadi.application.notification.SmsSender.LookUp;
import io.miadi.application.notification.SmsSender.Sms;
import io.miadi.application.secret.Secret;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.simulators.time.VirtualTimeline;
import io.miadi.simulators.twilio.TwilioFault;
import io.miadi.simulators.twilio.TwilioSettings.Account;
import io.miadi.simulators.twilio.TwilioSimulator;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sender against a whole gateway that keeps its own list. */
class TwilioOnSimulatorTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:30:00Z");
    private static final Account ACCOUNT =
            io.miadi.simulators.twilio.TwilioSettings.usual().account();
    private static final Sms SMS =
            new Sms(new DeliveryId(new UUID(1, 2)), new PhoneNumber("+254700000001"), "Kesho saa 4:00");

    private final TwilioSimulator twilio = TwilioSimulator.start(
            io.miadi.simulators.twilio.TwilioSettings.usual().withTimeline(new VirtualTimeline(NOW)));
    private final TwilioSmsSender sender = new TwilioSmsSender(TwilioSettings.of(
            URI.create(twilio.baseUrl()),
            ACCOUNT.sid(),
            Secret.of(ACCOUNT.authToken()),
            new TwilioSettings.Sender.From("AMANI")));

    @AfterEach
    void stop() {
        sender.close();
        twilio.close();
    }

    @Test
    void an_accepted_message_is_in_the_list_under_the_name_that_we_were_given() {
        var sent = sender.send(SMS);
        assertThat(sent)
                .isInstanceOfSatisfying(
                        HandOff.Accepted.class,
                        accepted -> assertThat(sender.find(SMS, NOW))
                                .isEqualTo(new LookUp.Answered(List.of(accepted.reference()))));
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_in_the_list() {
        twilio.faults().next(TwilioFault.ACCEPTED_RESET);
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Unknown.class);
        assertThat(sender.find(SMS, NOW))
                .isInstanceOfSatisfying(
                        LookUp.Answered.class, a -> assertThat(a.references()).hasSize(1));
    }

    @Test
    void a_message_that_was_never_taken_is_not_in_the_list() {
        twilio.faults().next(TwilioFault.TOO_MANY_REQUESTS);
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Later.class);
        assertThat(sender.find(SMS, NOW))
                .isInstanceOfSatisfying(
                        LookUp.Answered.class, a -> assertThat(a.references()).isEmpty());
    }

    @Test
    void whoever_said_stop_is_not_written_to() {
        twilio.handsets().stop(SMS.to().e164());
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Refused.class);
    }
}
