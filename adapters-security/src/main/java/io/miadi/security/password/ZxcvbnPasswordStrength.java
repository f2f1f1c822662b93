package io.miadi.security.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.miadi.application.identity.PasswordStrength;
import io.miadi.application.secret.Secret;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Supplier;

/**
 * Estimates guesses with zxcvbn, whose lists hold the common and leaked passwords, words and names that a guesser tries first.
 * A password is guessable below score 3, which is fewer than 10^8 guesses.
 */
public final class ZxcvbnPasswordStrength implements PasswordStrength {
    private static final int LOWEST_SCORE = 3;
    /** The estimate takes time with the square of the length; a beginning that is hard to guess is enough. */
    private static final int ESTIMATED = 100;

    /** The lists take some 20 MB and are asked for a few times a day, so they are read when needed and may be forgotten. */
    private SoftReference<Zxcvbn> lists = new SoftReference<>(null);

    private final Supplier<Zxcvbn> reader;

    public ZxcvbnPasswordStrength() {
        this(Zxcvbn::new);
    }

    /** @param reader reads the lists */
    ZxcvbnPasswordStrength(Supplier<Zxcvbn> reader) {
        this.reader = reader;
    }

    @Override
    public boolean isGuessable(Secret password, List<String> known) {
        var text = password.reveal();
        var beginning = text.substring(
                0, text.offsetByCodePoints(0, Math.min(ESTIMATED, text.codePointCount(0, text.length()))));
        return lists().measure(beginning, known).getScore() < LOWEST_SCORE;
    }

    /** One reader at a time: forty at once would hold forty sets of lists. */
    private synchronized Zxcvbn lists() {
        var held = lists.get();
        if (held == null) {
            held = reader.get();
            lists = new SoftReference<>(held);
        }
        return held;
    }
}
