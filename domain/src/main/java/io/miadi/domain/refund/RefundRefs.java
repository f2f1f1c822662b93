package io.miadi.domain.refund;

/** The names that the provider gave to our request: ours as it echoes it, and its own. */
public record RefundRefs(String originatorConversationId, String conversationId) {
    private static final int LONGEST = 64;

    public RefundRefs {
        if (originatorConversationId.isEmpty()
                || originatorConversationId.length() > LONGEST
                || conversationId.length() > LONGEST) {
            throw new IllegalArgumentException("not names of a request");
        }
    }
}
