package io.miadi.http.payment;

import io.miadi.domain.payment.AttemptState;
import io.miadi.http.language.Wording;

/** Where an attempt stands, as the first half of a sentence for the desk. */
final class AttemptWords {
    private AttemptWords() {}

    static Wording of(AttemptState state) {
        return switch (state) {
            case SENT -> new Wording("The attempt is being sent", "Jaribio linatumwa");
            case NOT_SENT -> new Wording("The attempt never left", "Jaribio halikutumwa");
            case PENDING -> new Wording("The payer is being asked", "Mlipaji bado anaulizwa");
            case UNKNOWN -> new Wording("The attempt's outcome is unknown", "Matokeo ya jaribio hayajulikani");
            case SUCCEEDED -> new Wording("The attempt was paid", "Jaribio lililipwa");
            case DECLINED -> new Wording("The attempt was declined", "Jaribio lilikataliwa");
            case CANCELLED_BY_PAYER -> new Wording("The payer cancelled the attempt", "Mlipaji alighairi jaribio");
            case PROMPT_EXPIRED -> new Wording("The payer did not answer in time", "Mlipaji hakujibu kwa wakati");
            case NEVER_ARRIVED ->
                new Wording("The attempt never reached the provider", "Jaribio halikumfikia mtoa huduma");
            case RELEASED -> new Wording("The attempt was released before", "Jaribio liliachiliwa awali");
        };
    }
}
