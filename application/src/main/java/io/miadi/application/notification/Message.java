package io.miadi.application.notification;

import io.miadi.domain.identity.Language;
import io.miadi.domain.notification.MessageKind;
import java.util.Map;

/** What is to be said, before it is put into words: the kind, the language, and the facts by the names that templates use. */
public record Message(MessageKind kind, Language language, Map<String, String> facts) {
    public Message {
        facts = Map.copyOf(facts);
    }

    /** Without the facts, because names and links do not belong in logs. */
    @Override
    public String toString() {
        return "Message[" + kind + " " + language + "]";
    }
}
