package io.miadi.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.notify.email.SmtpSettings;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proof of the relay, against a real one. */
class CheckConfigCommandTest {
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
        mail.setUser("miadi", "open sesame");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void it_signs_in_and_says_what_the_relay_said() {
        assertThat(CheckConfigCommand.relay(settings("open sesame")))
                .startsWith("signed in at 127.0.0.1:")
                .contains("which says: 235 ");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_wrong_password_names_the_settings_and_never_itself() {
        assertThatThrownBy(() -> CheckConfigCommand.relay(settings("not it")))
                .hasMessageContaining(" says: 535 ")
                .hasMessageContaining("MIADI_SMTP_USER, MIADI_SMTP_PASSWORD")
                .message()
                .doesNotContain("not it");
    }

    private SmtpSettings settings(String password) {
        return new SmtpSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                SmtpSettings.Security.NONE,
                Optional.of(new SmtpSettings.Login("miadi", Secret.of(password))),
                new SmtpSettings.From(new EmailAddress("hello@example.org"), "Amani"),
                SmtpSettings.Timeouts.STANDARD);
    }
}
