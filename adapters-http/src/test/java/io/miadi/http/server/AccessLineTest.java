package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** LOG-1, LOG-2, V14.2.1: one line a request, of constants and ids; nothing of what the caller wrote. */
class AccessLineTest {
    @Test
    void a_line_tells_route_status_and_ids_and_no_query_or_body() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("io.miadi.http.access");
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
        try (var sample = SampleServer.usual()) {
            WebClient.send(WebClient.get(sample, "/notes/" + SampleServer.PERSON + "?canary=1")
                    .header("Authorization", "Bearer valid-client")
                    .header("X-Correlation-Id", "correlated-1"));
            WebClient.send(WebClient.get(sample, "/canary?canary=1"));
            WebClient.send(WebClient.get(sample, "/desk").header("Authorization", "Bearer valid-client"));
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        assertThat(lines.list).hasSize(3);
        assertThat(pairs(lines.list.get(0)))
                .containsEntry("event", "http.request")
                .containsEntry("method", "GET")
                .containsEntry("route", "/notes/{id}")
                .containsEntry("status", 200)
                .containsEntry("correlationId", "correlated-1")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("person", SampleServer.PERSON.toString())
                .containsKey("micros");
        assertThat(pairs(lines.list.get(1))).containsEntry("route", "unmatched").containsEntry("problem", "not-found");
        assertThat(pairs(lines.list.get(2))).containsEntry("status", 403).containsEntry("problem", "forbidden");
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage() + pairs(line))
                        .doesNotContain("canary")
                        .doesNotContain("valid-client"));
    }

    private static Map<String, Object> pairs(ILoggingEvent line) {
        return line.getKeyValuePairs().stream().collect(Collectors.toMap(p -> p.key, p -> p.value));
    }
}
