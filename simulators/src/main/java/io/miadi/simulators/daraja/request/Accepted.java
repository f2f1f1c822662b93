package io.miadi.simulators.daraja.request;

/** A request under the operator's ids for it. */
public record Accepted(Ids ids, Request request) {
    public record Ids(String originatorConversationId, String conversationId) {}
}
