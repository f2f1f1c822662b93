package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** HTTP-3, HTTP-4, V5.2.1: each limit is reached, and what is just below it passes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SizeLimitsTest {
    private static final int JSON_LIMIT = 64 * 1024;

    private SampleServer sample;

    @BeforeAll
    void start() {
        sample = SampleServer.usual();
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void a_head_over_eight_kibibytes_is_too_large() throws Exception {
        assertThat(head("X-Long: " + "a".repeat(7_500) + "\n")).startsWith("HTTP/1.1 200 ");
        String refused = head("X-Long: " + "a".repeat(8_200) + "\n");
        assertThat(refused).startsWith("HTTP/1.1 431 ").contains("headers-too-large");
        AnswerHeaders.assertComplete(refused);
    }

    @Test
    void more_than_a_hundred_headers_are_too_many() throws Exception {
        assertThat(head(headers(98))).startsWith("HTTP/1.1 200 ");
        assertThat(head(headers(99))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void a_request_line_over_the_limit_is_too_long() throws Exception {
        String refused = RawClient.exchange(sample.port(), "GET /" + "a".repeat(8_200) + " HTTP/1.1\nHost: a\n\n");
        assertThat(refused).startsWith("HTTP/1.1 414 ").contains("uri-too-long");
        AnswerHeaders.assertComplete(refused);
    }

    @Test
    void more_than_fifty_query_keys_are_too_many() throws Exception {
        assertThat(WebClient.send(WebClient.get(sample, "/open?" + keys(50))).status())
                .isEqualTo(200);
        assertThat(WebClient.send(WebClient.get(sample, "/open?" + keys(51))).status())
                .isEqualTo(414);
    }

    @Test
    void a_body_may_fill_its_limit_and_not_one_byte_more() throws Exception {
        assertThat(WebClient.send(WebClient.post(sample, "/hooks/abc", ofLength(JSON_LIMIT)))
                        .status())
                .isEqualTo(200);
        int handled = sample.handled.get();
        var refused = WebClient.send(WebClient.post(sample, "/hooks/abc", ofLength(JSON_LIMIT + 1)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("at most " + JSON_LIMIT + " bytes");
        assertThat(sample.handled).hasValue(handled);
    }

    @Test
    void a_body_of_unknown_length_is_counted_as_it_comes() throws Exception {
        assertThat(WebClient.send(chunked(JSON_LIMIT)).status()).isEqualTo(200);
        assertThat(WebClient.send(chunked(JSON_LIMIT + 1)).status()).isEqualTo(413);
    }

    @Test
    void a_body_where_none_is_due_is_refused() throws Exception {
        String answer = RawClient.exchange(
                sample.port(), "GET /open HTTP/1.1\nHost: a\nConnection: close\nContent-Length: 2\n\n{}");
        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void only_the_declared_content_type_is_accepted() throws Exception {
        assertThat(typed("/echo", "application/json; charset=utf-8")).isEqualTo(201);
        for (String other : new String[] {
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; profile=x",
            "application/jsonx"
        }) {
            assertThat(typed("/echo", other)).as(other).isEqualTo(415);
        }
        assertThat(typed("/raw", "text/csv")).isEqualTo(200);
        assertThat(typed("/raw", "application/json")).isEqualTo(415);
    }

    @Test
    void a_compressed_body_is_refused_before_it_is_looked_at() throws Exception {
        for (String encoding : new String[] {"gzip", "br", "deflate", "gzip, identity"}) {
            var request = WebClient.post(sample, "/echo", "{}").header("Content-Encoding", encoding);
            assertThat(WebClient.send(request).status()).as(encoding).isEqualTo(415);
        }
    }

    private int typed(String path, String type) throws Exception {
        byte[] body = "{\"title\":\"a\",\"minutes\":1}".getBytes(StandardCharsets.UTF_8);
        var request = WebClient.get(sample, path).post(RequestBody.create(body, MediaType.get(type)));
        return WebClient.send(request).status();
    }

    private Request.Builder chunked(int length) {
        return WebClient.get(sample, "/hooks/abc").post(new RequestBody() {
            @Override
            public MediaType contentType() {
                return MediaType.get("application/json");
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(ofLength(length));
            }
        });
    }

    private String head(String more) throws Exception {
        return RawClient.exchange(sample.port(), "GET /open HTTP/1.1\nHost: a\nConnection: close\n" + more + "\n");
    }

    private static String headers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X-" + i + ": v\n").collect(Collectors.joining());
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining("&"));
    }

    private static String ofLength(int length) {
        return "\"" + "a".repeat(length - 2) + "\"";
    }
}
