package io.miadi.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the catalogue: each entry is a client's to rely on. */
class ProblemTypeTest {
    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @ParameterizedTest
    @EnumSource
    void each_problem_is_documented_with_its_status(ProblemType type) throws Exception {
        assertThat(Files.readAllLines(PAGE))
                .contains("### " + type.slug())
                .anyMatch(line -> line.startsWith("`" + type.uri() + "` · " + type.status() + " · "
                        + type.title().en()));
    }

    @Test
    void the_page_documents_nothing_that_does_not_exist() throws Exception {
        var slugs = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
        try (var lines = Files.lines(PAGE)) {
            assertThat(lines.filter(l -> l.startsWith("### ")).map(l -> l.substring(4)))
                    .isEqualTo(slugs);
        }
    }

    @Test
    void slugs_and_titles_are_unique_in_each_language() {
        for (Language language : Language.values()) {
            var titles = Arrays.stream(ProblemType.values())
                    .map(t -> t.title().in(language))
                    .toList();
            assertThat(new HashSet<>(titles)).hasSameSizeAs(titles);
        }
        assertThat(ProblemType.values()).extracting(ProblemType::slug).allMatch(s -> s.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void every_failure_of_the_server_underneath_has_a_problem_of_its_kind() {
        for (int status = 400; status < 600; status++) {
            var type = ProblemType.ofStatus(status);
            assertThat(type.status() / 100).isEqualTo(status == 501 ? 4 : status / 100);
        }
        assertThat(ProblemType.ofStatus(431)).isEqualTo(ProblemType.HEADERS_TOO_LARGE);
    }

    @Test
    void a_pause_is_told_in_whole_seconds_rounded_up() {
        var problem = Problem.of(ProblemType.OVERLOADED);
        assertThat(problem.retryAfter(Duration.ofMillis(1_001)).headers()).containsEntry("Retry-After", "2");
        assertThat(problem.retryAfter(Duration.ZERO).headers()).containsEntry("Retry-After", "1");
    }
}
