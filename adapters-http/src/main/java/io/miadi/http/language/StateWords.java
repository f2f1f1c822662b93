package io.miadi.http.language;

import io.miadi.domain.session.SessionState;

/** Where a session stands, as the first half of a sentence: {@link SessionState.Name#text} is for programs. */
public final class StateWords {
    private StateWords() {}

    public static Wording of(SessionState.Name state) {
        return switch (state) {
            case PENDING -> new Wording("The session still waits to be approved", "Miadi bado inasubiri kuidhinishwa");
            case APPROVED ->
                new Wording(
                        "The session is approved and waits for its payment", "Miadi imeidhinishwa na inasubiri malipo");
            case CONFIRMED -> new Wording("The session is confirmed already", "Miadi tayari imethibitishwa");
            case CHECKED_IN -> new Wording("The client has been checked in", "Mteja tayari amepokelewa");
            case COMPLETED -> new Wording("The session has taken place", "Miadi tayari imefanyika");
            case NO_SHOW -> new Wording("The client did not come", "Mteja hakufika");
            case CANCELLED -> new Wording("The session was cancelled", "Miadi ilighairiwa");
            case DECLINED -> new Wording("The session was declined", "Ombi la miadi lilikataliwa");
            case EXPIRED ->
                new Wording(
                        "The session was given up because nobody paid in time",
                        "Miadi iliachiliwa kwa sababu malipo hayakufika kwa wakati");
        };
    }
}
