package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer carries (HTTP-7), looked for in the bytes as they came. */
final class AnswerHeaders {
    private AnswerHeaders() {}

    static void assertComplete(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head)
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .contains("Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; "
                        + "frame-ancestors 'none'")
                .contains("Referrer-Policy: no-referrer")
                .contains("Permissions-Policy: ")
                .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains")
                .contains("X-Correlation-Id: ")
                .doesNotContainIgnoringCase("\nServer:")
                .doesNotContainIgnoringCase("X-Powered-By")
                .doesNotContainIgnoringCase("Set-Cookie")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContainIgnoringCase("javalin");
        for (String name : new String[] {"Cache-Control", "X-Correlation-Id", "Content-Type", "Content-Length"}) {
            assertThat(head.lines().filter(l -> l.startsWith(name + ":")).count())
                    .as(name)
                    .isLessThanOrEqualTo(1);
        }
    }
}
