package io.miadi.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a password must be (AUTH-5, NIST SP 800-63B-4): long enough and not made of what everybody knows about its owner. No
 * rule asks for kinds of characters, and lengths count code points so that every script is treated alike.
 */
public final class PasswordPolicy {
    /** The floor where the password is the only factor. */
    public static final int MIN_CODE_POINTS = 15;
    /** A bound on the work of hashing, far above any passphrase. */
    public static final int MAX_CODE_POINTS = 256;

    /** What must be left of a password when the known words are taken out. */
    private static final int MIN_UNKNOWN = 8;

    private static final int SHORTEST_KNOWN_WORD = 3;
    private static final String PRODUCT = "miadi";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PasswordPolicy() {}

    /** Why a password cannot be taken. */
    public enum Flaw {
        TOO_SHORT,
        TOO_LONG,
        MADE_OF_KNOWN_WORDS,
        GUESSABLE
    }

    /**
     * Empty when length and content will do; how guessable it is, is another question.
     *
     * @param known the owner's name and e-mail address, as they are
     */
    public static Optional<Flaw> check(String password, List<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_CODE_POINTS) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        if (length > MAX_CODE_POINTS) {
            return Optional.of(Flaw.TOO_LONG);
        }
        return isMadeOf(password, knownWords(known)) ? Optional.of(Flaw.MADE_OF_KNOWN_WORDS) : Optional.empty();
    }

    /** The words of name, e-mail address and product that a guesser tries first, in lower case, longest first. */
    public static List<String> knownWords(List<String> known) {
        var words = new ArrayList<String>();
        words.add(PRODUCT);
        for (String text : known) {
            BETWEEN_WORDS
                    .splitAsStream(text.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= SHORTEST_KNOWN_WORD)
                    .forEach(words::add);
        }
        words.sort((a, b) -> b.length() - a.length());
        return List.copyOf(words);
    }

    private static boolean isMadeOf(String password, List<String> words) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        boolean untouched = rest.length() == password.length();
        return !untouched && rest.codePoints().distinct().count() < MIN_UNKNOWN;
    }
}
