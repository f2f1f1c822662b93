package io.miadi.testkit.world;

/** What can go wrong in the simulated world. */
public enum Fault {
    /** The provider opened the prompt, and its answer never came. */
    ANSWER_LOST,
    /** The request was provably not written. */
    NOT_SENT,
    /** The provider refused the push with a code of its closed list. */
    REFUSED,
    /** The provider failed inside before it did anything, and said nothing usable. */
    FAILED_INSIDE,
    /** A call to the provider takes long, and the world goes on meanwhile. */
    SLOW,
    /** The payer is so fast that the callback comes before the answer to the push. */
    CALLBACK_EARLY,
    CALLBACK_LATE,
    CALLBACK_LOST,
    CALLBACK_TWICE,
    /** A failure is reported first, and then the money moves after all. */
    SUCCESS_AFTER_FAILURE,
    /** A callback under the right secret that names another amount. */
    WRONG_AMOUNT,
    /** A callback under the right secret that names another request of the provider. */
    WRONG_REFERENCE,
    /** A callback under a secret that nobody was given. */
    FOREIGN_TOKEN,
    /** A callback under the right secret from an address outside the provider's list. */
    FOREIGN_SOURCE,
    /** Bytes under the right secret that are no callback. */
    RUBBISH,
    /** A question to the provider gets no answer. */
    QUESTION_FAILS,
    /** A question about an open prompt gets an answer that says nothing clear. */
    IN_FLIGHT_UNCLEAR,
    /** The store fails at a commit; half of the time the commit took place all the same. */
    STORE_FAILS,
    /** The process dies at a point between two durable steps; the rate is for each point. */
    CRASH
}
