package io.miadi.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.miadi.application.secret.Secret;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnPasswordStrengthTest {
    private final ZxcvbnPasswordStrength strength = new ZxcvbnPasswordStrength();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "111111111111111",
                "qwertyuiopasdfgh",
                "abcdefghijklmnop",
                "123456789012345",
                "letmeinletmeinletmein",
                "iloveyouiloveyou"
            })
    void what_every_guesser_tries_is_guessable(String password) {
        assertThat(strength.isGuessable(Secret.of(password), List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery staple", "seven quiet herons at dusk", "mvua ya masika ilinyesha sana"})
    void a_phrase_in_small_letters_is_good_enough(String password) {
        assertThat(strength.isGuessable(Secret.of(password), List.of())).isFalse();
    }

    @Test
    void many_at_once_read_the_lists_once() throws InterruptedException {
        var reads = new AtomicInteger();
        var counting = new ZxcvbnPasswordStrength(() -> {
            reads.incrementAndGet();
            return new Zxcvbn();
        });
        var askers = Stream.generate(() -> Thread.ofPlatform()
                        .unstarted(() -> counting.isGuessable(Secret.of("seven quiet herons at dusk"), List.of())))
                .limit(16)
                .toList();
        askers.forEach(Thread::start);
        for (var asker : askers) {
            asker.join();
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void the_longest_password_is_judged_by_its_beginning() {
        var phrase = "seven quiet herons at dusk ".repeat(9).substring(0, 240);
        assertThat(strength.isGuessable(Secret.of(phrase + "🔑".repeat(16)), List.of()))
                .isFalse();
        assertThat(strength.isGuessable(Secret.of("a".repeat(256)), List.of())).isTrue();
        assertThat(strength.isGuessable(Secret.of("🔑".repeat(256)), List.of())).isTrue();
    }
}
