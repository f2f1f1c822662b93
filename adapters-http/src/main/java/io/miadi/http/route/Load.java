package io.miadi.http.route;

/**
 * What a route is worth when there is too much to do (security rule HTTP-12). Each kind is turned away once more than its
 * share of the server's places is taken, so the kinds are shed in the order in which they stand here.
 */
public enum Load {
    EXPORT(40),
    UPLOAD(50),
    SEARCH(60),
    CHAT_HISTORY(70),
    NEW_PAYMENT(80),
    ORDINARY(90),
    /** Signing in, and providers' callbacks: money that has moved must be heard of. */
    LAST(100);

    private final int percent;

    Load(int percent) {
        this.percent = percent;
    }

    /** How many of the places may be taken for this kind still to be let in; never fewer than one. */
    public int shareOf(int places) {
        return Math.max(1, Math.toIntExact((long) places * percent / 100));
    }
}
