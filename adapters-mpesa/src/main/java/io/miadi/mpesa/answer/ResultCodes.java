package io.miadi.mpesa.answer;

import static io.miadi.domain.payment.AttemptState.CANCELLED_BY_PAYER;
import static io.miadi.domain.payment.AttemptState.DECLINED;
import static io.miadi.domain.payment.AttemptState.PROMPT_EXPIRED;
import static java.util.Map.entry;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The closed list of the codes that end an STK push. {@code ResultDesc} differs from one channel to the next for the same
 * code, so only the code counts; a code that is not here concludes nothing.
 */
public final class ResultCodes {
    private static final String PAID = "0";
    private static final String STILL_PROCESSING = "4999";

    /** {@code 2028}, {@code R000002}, {@code SFC_IC0003}. */
    private static final Pattern CODE = Pattern.compile("[0-9]{1,6}|[A-Z_]{1,6}[0-9]{1,6}");

    private record Ending(AttemptState state, FailureReason reason) {}

    private static final Map<String, Ending> ENDINGS = Map.ofEntries(
            entry("1", new Ending(DECLINED, FailureReason.INSUFFICIENT_FUNDS)),
            entry("2", new Ending(DECLINED, FailureReason.BELOW_MINIMUM)),
            entry("3", new Ending(DECLINED, FailureReason.ABOVE_MAXIMUM)),
            entry("4", new Ending(DECLINED, FailureReason.DAILY_LIMIT)),
            entry("8", new Ending(DECLINED, FailureReason.RECEIVER_LIMIT)),
            entry("17", new Ending(DECLINED, FailureReason.DUPLICATE_OR_INTERNAL)),
            entry("26", new Ending(DECLINED, FailureReason.SYSTEM_BUSY)),
            entry("1001", new Ending(DECLINED, FailureReason.OTHER_PROMPT_OPEN)),
            entry("1019", new Ending(PROMPT_EXPIRED, FailureReason.TOO_SLOW)),
            entry("1025", new Ending(DECLINED, FailureReason.PROMPT_NOT_DELIVERED)),
            entry("9999", new Ending(DECLINED, FailureReason.PROMPT_NOT_DELIVERED)),
            entry("1031", new Ending(PROMPT_EXPIRED, FailureReason.PIN_NOT_ENTERED)),
            entry("1032", new Ending(CANCELLED_BY_PAYER, FailureReason.CANCELLED_OR_TIMED_OUT)),
            entry("1036", new Ending(PROMPT_EXPIRED, FailureReason.PHONE_ANSWER_LOST)),
            entry("1037", new Ending(PROMPT_EXPIRED, FailureReason.PHONE_NOT_REACHED)),
            entry("2001", new Ending(DECLINED, FailureReason.WRONG_PIN)),
            entry("2028", new Ending(DECLINED, FailureReason.NOT_PERMITTED)),
            entry("8006", new Ending(DECLINED, FailureReason.PIN_LOCKED)),
            entry("SFC_IC0003", new Ending(DECLINED, FailureReason.PARTY_INVALID)));

    private ResultCodes() {}

    /** The codes that end a push without money. */
    public static Set<String> failures() {
        return ENDINGS.keySet();
    }

    /**
     * What a code says about the money.
     *
     * @param paid what the code 0 means to the caller, who alone knows where amount and receipt stand
     */
    public static Verdict verdict(String code, String words, Supplier<Verdict> paid) {
        if (code.equals(PAID)) {
            return paid.get();
        }
        if (code.equals(STILL_PROCESSING)) {
            return new Verdict.InProgress();
        }
        var ending = ENDINGS.get(code);
        return ending == null
                ? new Verdict.Unclear("result code " + shown(code) + " is not on the list")
                : new Verdict.NotMoved(new Failure(ending.state(), ending.reason(), code, words));
    }

    /** A code that nobody listed may hold anything, so only what looks like one of Daraja's is repeated. */
    private static String shown(String code) {
        return CODE.matcher(code).matches() ? code : "•••";
    }
}
