package io.miadi.domain.notification;

/** By which way a message reaches a person. The list in the product comes first and costs nothing. */
public enum Channel {
    IN_APP,
    EMAIL,
    SMS
}
