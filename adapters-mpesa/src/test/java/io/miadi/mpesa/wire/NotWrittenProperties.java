package io.miadi.mpesa.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.mpesa.Fixtures;
import io.miadi.mpesa.account.DarajaAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import okio.ByteString;

class NotWrittenProperties {
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(3));

    @Property(tries = 200)
    @Tag("P71")
    @Label("P71 what is called not written never reached the other side, wherever the connection breaks")
    void not_written_is_proved(@ForAll @IntRange(max = 600) int bytesBeforeBreaking, @ForAll boolean abruptly)
            throws IOException {
        try (var server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> breakAfter(server, bytesBeforeBreaking, abruptly));
            var addresses = DarajaAddresses.stub("http://127.0.0.1:" + server.getLocalPort(), Fixtures.CALLBACK_BASE);
            try (var wire = new DarajaWire(addresses, SHORT, InstantSource.system(), (_, _, _) -> {})) {
                var exchange = wire.post(
                        DarajaCall.PUSH, "Bearer token", ByteString.encodeUtf8("{\"a\":\"" + "x".repeat(300) + "\"}"));
                int read = received.join();
                assertThat(exchange).isNotInstanceOf(Exchange.Answered.class);
                assertThat(exchange instanceof Exchange.NotWritten && read > 0).isFalse();
            }
        }
    }

    /** Reads so many bytes of one connection, or as many as come, breaks it, and says how many there were. */
    private static int breakAfter(ServerSocket server, int bytes, boolean abruptly) {
        try (var socket = server.accept()) {
            socket.setSoTimeout(200);
            if (abruptly) {
                socket.setSoLinger(true, 0);
            }
            return socket.getInputStream().readNBytes(bytes).length;
        } catch (IOException broken) {
            // The client went away first, or sent less than asked for: it certainly sent something.
            return 1;
        }
    }
}
