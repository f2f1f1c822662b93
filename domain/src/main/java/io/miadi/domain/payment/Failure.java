package io.miadi.domain.payment;

/**
 * That no money moved, and why, in the provider's words as well as in a form the payer's words can be found by.
 *
 * @param ending the state that this failure leads to
 * @param code the provider's code as text, empty when it gave none
 * @param words the provider's description, at most 200 characters
 */
public record Failure(AttemptState ending, FailureReason reason, String code, String words) {
    private static final int LONGEST = 200;

    public Failure {
        if (!ending.isFailure()) {
            throw new IllegalArgumentException("not a failure: " + ending);
        }
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
