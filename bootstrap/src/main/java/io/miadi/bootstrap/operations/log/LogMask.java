package io.miadi.bootstrap.operations.log;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text whatever looks like a phone number, a card number, a PIN, a password, a token or an e-mail address (security
 * rule LOG-2). It rather masks too much: an id in figures that looks like a number is lost, a number that looks like an id is not.
 */
public final class LogMask {
    static final String GONE = "***";

    private static final String DOTS = "•••••";
    private static final int PLAIN_TAIL = 3;
    private static final int CARD_DIGITS = 13;

    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(?:password|passwd|passkey|secret|token|api.?key|"
            + "consumer.?key|private.?key|authorization|cookie|pin|otp|cvv).*");

    /** A national number without its zero is the shortest form of a phone number: nine digits, the first a 1 or a 7. */
    private static final Pattern HOLDS_PHONE = Pattern.compile("[17]\\d{8}");

    private static final Pattern PHONE = Pattern.compile("(?:00)?(?:254)?0?[17]\\d{8}");

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private record Rule(Pattern pattern, Function<MatchResult, String> masked) {}

    /** In this order: what names itself a secret first, bare figures last. */
    private static final List<Rule> RULES = List.of(
            rule("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]+", match -> match.group(1) + " " + GONE),
            rule("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.?[A-Za-z0-9_-]*", match -> GONE),
            rule("://[^\\s/@]{1,300}@", match -> "://" + GONE + "@"),
            rule(
                    "(?i)((?:password|passwd|passkey|secret|token|api[-_ ]?key|consumer[-_ ]?key|authorization|cookie|pin"
                            + "|otp|cvv)[\"']?\\s*[:=]\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s\"',;&})\\]]+)",
                    match -> match.group(1) + GONE),
            rule("(?i)(\\b(?:pin|otp|cvv)\\b\\D{0,12})\\d{3,8}", match -> match.group(1) + GONE),
            rule(
                    "(?<![A-Za-z0-9._%+-])([A-Za-z0-9])[A-Za-z0-9._%+-]*+(@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24})",
                    match -> match.group(1) + "•••" + match.group(2)),
            rule("(ws_CO_)\\d*(\\d{3})", match -> match.group(1) + DOTS + match.group(2)),
            rule("[0-9a-fA-F]{32,}", match -> GONE),
            rule("[A-Za-z0-9_-]{28,}", match -> isOpaque(match.group()) ? GONE : match.group()),
            rule("(" + UUID + ")|(\\+?\\d(?:[ -]?\\d){8,})", LogMask::figures));

    private LogMask() {}

    /** The text without what must not be seen; the very same text when there is nothing of the kind. */
    public static String mask(String text) {
        String masked = text;
        for (Rule rule : RULES) {
            masked = rule.pattern()
                    .matcher(masked)
                    .replaceAll(match -> Matcher.quoteReplacement(rule.masked().apply(match)));
        }
        return masked;
    }

    /** Whether a value of this name is secret whatever it looks like. */
    static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    private static Rule rule(String pattern, Function<MatchResult, String> masked) {
        return new Rule(Pattern.compile(pattern), masked);
    }

    /** Random text mixes figures, small and capital letters; names of classes and files hardly ever do. */
    private static boolean isOpaque(String text) {
        return !text.matches(UUID)
                && text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && text.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static String figures(MatchResult match) {
        String run = match.group();
        if (match.group(1) != null) {
            return run;
        }
        String digits = run.replaceAll("[^0-9]", "");
        String tail = digits.substring(digits.length() - PLAIN_TAIL);
        if (PHONE.matcher(digits).matches()) {
            return "+254" + DOTS + tail;
        }
        boolean hides =
                digits.length() >= CARD_DIGITS || HOLDS_PHONE.matcher(digits).find();
        return hides ? DOTS + tail : run;
    }
}
