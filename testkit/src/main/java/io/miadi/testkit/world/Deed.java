package io.miadi.testkit.world;

/** Something that a person may try with a session, sensible or not. */
sealed interface Deed {
    /** Which idempotency key goes with a request. */
    enum Key {
        NEW,
        SAME,
        SAME_FOR_ANOTHER_REQUEST
    }

    enum Who {
        CLIENT,
        PRACTITIONER,
        STAFF,
        ADMIN,
        /** Another client, who has no business here. */
        STRANGER
    }

    record Book(Key key) implements Deed {}

    record Approve(Who by) implements Deed {}

    record Decline(Who by) implements Deed {}

    record Cancel(Who by) implements Deed {}

    record Move(Who by) implements Deed {}

    record Pay(Key key, Who by) implements Deed {}

    /** @param percent how much of the price is brought to the desk, in hundredths; more than what is due is refused */
    record PayAtDesk(int percent, Key key) implements Deed {}

    record Release(Who by) implements Deed {}

    record CheckIn(Who by) implements Deed {}

    record Complete(Who by) implements Deed {}

    record MarkNoShow(Who by) implements Deed {}

    record Correct(Who by) implements Deed {}

    /** Looks at the status of the payment. */
    record Look() implements Deed {}
}
