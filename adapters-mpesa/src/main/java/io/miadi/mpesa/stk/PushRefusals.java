package io.miadi.mpesa.stk;

import io.miadi.domain.payment.FailureReason;
import io.miadi.mpesa.answer.ErrorEnvelope;
import java.util.Map;
import java.util.Optional;

/**
 * The closed list of synchronous errors after which there is certainly no prompt. Status and code must agree. The code
 * {@code 500.001.1001} means a dozen things, so there the exact words count.
 */
final class PushRefusals {
    private static final Map<String, Integer> BY_CODE = Map.of(
            "400.002.02",
            400,
            "400.002.05",
            400,
            "404.001.01",
            404,
            ErrorEnvelope.INVALID_ACCESS_TOKEN,
            404,
            "404.001.04",
            404,
            "405.001",
            405);

    private static final String MANY_MEANINGS = "500.001.1001";

    private static final Map<String, FailureReason> BY_WORDS = Map.of(
            "Merchant does not exist", FailureReason.NOT_PERMITTED,
            "Wrong credentials", FailureReason.REQUEST_REFUSED,
            "[MerchantValidate] - Wrong credentials", FailureReason.REQUEST_REFUSED,
            "Unable to lock subscriber, a transaction is already in process for the current subscriber",
                    FailureReason.OTHER_PROMPT_OPEN);

    private PushRefusals() {}

    /** Why there is no prompt; empty when there may be one. */
    static Optional<FailureReason> reason(int status, ErrorEnvelope error) {
        if (status == 500 && error.code().equals(MANY_MEANINGS)) {
            return Optional.ofNullable(BY_WORDS.get(error.message()));
        }
        return Optional.ofNullable(BY_CODE.get(error.code()))
                .filter(expected -> expected == status)
                .map(_ -> FailureReason.REQUEST_REFUSED);
    }
}
