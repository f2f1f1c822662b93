package io.miadi.domain.identity;

/** Whether the practice deals with a person; an inactive one cannot sign in or be booked, and their history stays. */
public enum Standing {
    ACTIVE,
    INACTIVE
}
