package io.miadi.bootstrap.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the mail server does when somebody who speaks to it is killed. */
class SeveredMailTest {
    @Test
    void a_connection_that_breaks_is_no_news_and_everything_else_is() throws Exception {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        var died = new CompletableFuture<Throwable>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died.complete(failure));
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            speakAndBreakOff(mail.getSmtp().getPort());
            assertThat(SeveredMail.isOne(died.get(1, TimeUnit.MINUTES))).isTrue();
        } finally {
            mail.stop();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(SeveredMail.isOne(new IllegalStateException("ours"))).isFalse();
    }

    private static void speakAndBreakOff(int port) throws IOException {
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(caller.getInputStream().read()).isPositive();
            caller.setSoLinger(true, 0); // the far end is told of a reset, as after a kill
        }
    }
}
