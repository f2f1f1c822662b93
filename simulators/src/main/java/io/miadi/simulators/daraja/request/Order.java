package io.miadi.simulators.daraja.request;

/** What an operator's request asks for. */
public sealed interface Order {
    record Reverse(String receipt, long amountCents) implements Order {}

    /** @param originatorConversationId the merchant's own, never to be used twice */
    record PayOut(String originatorConversationId, String msisdn, long amountCents) implements Order {}

    /** One of the two may be empty. */
    record StatusOf(String receipt, String conversationId) implements Order {}

    record Balance() implements Order {}
}
