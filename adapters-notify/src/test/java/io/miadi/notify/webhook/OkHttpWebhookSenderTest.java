package io.miadi.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.webhook.WebhookSender.Reply;
import io.miadi.application.webhook.WebhookSender.Request;
import io.miadi.notify.webhook.OkHttpWebhookSender.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpWebhookSenderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                        "224.0.0.1",
                "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "fe80::1", "fc00::1", "2002:7f00:1::1",
                        "64:ff9b::7f00:1"
            })
    void an_address_that_is_not_public_is_not_called(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "196.201.214.200", "2606:4700:4700::1111"})
    void a_public_address_may_be_called(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://user:secret@8.8.8.8/hook",
                "https://8.8.8.8/hook#part",
                "https://localhost/hook",
                "ftp://8.8.8.8/hook"
            })
    void what_is_not_https_to_a_public_address_is_refused(String url) {
        try (var sender = new OkHttpWebhookSender(Reach.PUBLIC)) {
            assertThat(sender.mayCall(URI.create(url))).isFalse();
            assertThat(sender.send(request(URI.create(url)))).isEqualTo(new Reply.NoAnswer("not a public address"));
        }
    }

    @Test
    void the_three_fields_and_the_body_arrive_once_and_no_redirect_is_followed() throws Exception {
        try (var server = new MockWebServer();
                var sender = new OkHttpWebhookSender(Reach.ANY)) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/elsewhere")
                    .build());
            server.start();
            assertThat(sender.send(request(server.url("/hook").uri()))).isEqualTo(new Reply.Answered(302));
            var heard = server.takeRequest();
            assertThat(heard.getHeaders().get("webhook-id")).isEqualTo("msg_1");
            assertThat(heard.getHeaders().get("webhook-timestamp")).isEqualTo("1614265330");
            assertThat(heard.getHeaders().get("webhook-signature")).isEqualTo("v1,abc");
            assertThat(Objects.requireNonNull(heard.getBody()).utf8()).isEqualTo("{}");
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    /** As simple servers do, which say nothing of it: a second request on the same connection would get no answer. */
    @Test
    void a_receiver_that_hangs_up_after_each_answer_hears_every_request() throws Exception {
        try (var sockets = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var sender = new OkHttpWebhookSender(Reach.ANY)) {
            var url = URI.create("http://127.0.0.1:" + sockets.getLocalPort() + "/");
            for (int round = 0; round < 3; round++) {
                var server = Thread.startVirtualThread(() -> answerOnce(sockets));
                assertThat(sender.send(request(url))).isEqualTo(new Reply.Answered(204));
                server.join();
            }
        }
    }

    private static void answerOnce(ServerSocket sockets) {
        try (var socket = sockets.accept()) {
            var in = socket.getInputStream();
            var heard = new StringBuilder();
            while (!heard.toString().endsWith("\r\n\r\n{}")) {
                heard.append((char) in.read());
            }
            socket.getOutputStream().write("HTTP/1.0 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request request(URI url) {
        return new Request(url, "msg_1", 1_614_265_330, "v1,abc", "{}");
    }
}
