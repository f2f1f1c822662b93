package io.miadi.application.webhook;

import java.net.URI;

/** Calls other programs. Never throws for what the outside does. */
public interface WebhookSender {
    /** Whether the address is one that may be called: public, by https; asked of the name service, outside of any unit of work. */
    boolean mayCall(URI url);

    /** Sends once and waits for the answer; called outside of any unit of work. */
    Reply send(Request request);

    /** What is sent: the body and the three fields of Standard Webhooks. */
    record Request(URI url, String id, long timestamp, String signature, String body) {}

    /** What came of it. */
    sealed interface Reply {
        record Answered(int status) implements Reply {}

        /** No answer; it may have arrived or not. */
        record NoAnswer(String cause) implements Reply {}
    }
}
