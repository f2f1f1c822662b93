package io.miadi.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.miadi.application.secret.Secret;
import io.miadi.notify.email.SmtpSettings.Login;
import io.miadi.notify.email.SmtpSettings.Security;
import io.miadi.notify.email.SmtpSignIn.Answer;
import io.miadi.notify.email.SmtpSignIn.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpSignInTest {
    private static final Login RIGHT = new Login("miadi", Secret.of("open sesame"));

    @Test
    void the_right_password_works_and_the_relays_words_are_kept() {
        var answer = atServer(Optional.of(RIGHT));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Works.class, works -> assertThat(works.words()).startsWith("235 "));
    }

    @Test
    void a_wrong_password_is_told_in_the_relays_words_and_never_shown() {
        var answer = atServer(Optional.of(new Login("miadi", Secret.of("not it"))));
        assertThat(answer).isInstanceOfSatisfying(Answer.Fails.class, fails -> {
            assertThat(fails.fault()).isEqualTo(Fault.LOGIN);
            assertThat(fails.words()).startsWith("535 ").doesNotContain("not it");
        });
    }

    @Test
    void a_relay_that_knows_us_by_our_address_is_only_greeted() {
        assertThat(atServer(Optional.empty())).isInstanceOf(Answer.Works.class);
    }

    @Test
    void a_relay_that_lets_nobody_sign_in_does_not_pass_for_one_that_took_our_password() {
        try (var relay = new ScriptedRelay(new ScriptedRelay.Script("250 ok", "250 ok"))) {
            var answer = SmtpSignIn.at(with(relay.port(), Security.NONE, Optional.of(RIGHT)));
            assertThat(answer).isEqualTo(new Answer.Fails(Fault.LOGIN, "it lets nobody sign in (no AUTH)"));
        }
    }

    @Test
    void a_relay_without_tls_fails_where_tls_is_set() {
        try (var relay = new ScriptedRelay(new ScriptedRelay.Script("250 ok", "250 ok"))) {
            var answer = SmtpSignIn.at(with(relay.port(), Security.STARTTLS, Optional.empty()));
            assertThat(answer).isInstanceOfSatisfying(Answer.Fails.class, fails -> {
                assertThat(fails.fault()).isEqualTo(Fault.SECURITY);
                assertThat(fails.words()).contains("STARTTLS");
            });
        }
    }

    @Test
    void nobody_at_the_address_is_no_matter_of_the_login() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(SmtpSignIn.at(with(closed, Security.NONE, Optional.of(RIGHT))))
                .isEqualTo(new Answer.Fails(Fault.ADDRESS, "no connection"));
    }

    @Test
    void a_relay_that_repeats_our_password_does_not_get_it_shown() {
        try (var relay = new ScriptedRelay(
                new ScriptedRelay.Script("250 ok", "250 ok"),
                "250-hello\r\n250 AUTH LOGIN",
                "535 open sesame b3BlbiBzZXNhbWU= is wrong")) {
            var answer = SmtpSignIn.at(with(relay.port(), Security.NONE, Optional.of(RIGHT)));
            assertThat(answer).isEqualTo(new Answer.Fails(Fault.LOGIN, "535 ••• ••• is wrong"));
        }
    }

    private static Answer atServer(Optional<Login> login) {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            mail.setUser(RIGHT.user(), RIGHT.password().reveal());
            return SmtpSignIn.at(with(mail.getSmtp().getPort(), Security.NONE, login));
        } finally {
            mail.stop();
        }
    }

    private static SmtpSettings with(int port, Security security, Optional<Login> login) {
        var plain = SmtpLab.settings(port);
        return new SmtpSettings(plain.host(), port, security, login, plain.from(), plain.timeouts());
    }
}
