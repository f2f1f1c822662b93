package io.miadi.domain.notification;

/** Why a message was not sent, or not yet: the answer that every delivery can give. */
public enum ReasonCode {
    /** Its subject has changed since, and other messages tell of that. */
    STALE_SUBJECT,
    /** Its subject was cancelled or is over. */
    CANCELLED_SUBJECT,
    /** Booked so late that another message covers it. */
    LATE_BOOKING,
    /** Nobody of that id is known, or the person is no longer active. */
    NO_RECIPIENT,
    NO_ADDRESS,
    /** The link in it was used, withdrawn or has run out. */
    LINK_OBSOLETE,
    /** Its time is over. */
    EXPIRED,
    /** The recipient asked the provider not to be written to. */
    OPTED_OUT,
    /** The provider's words about the address, for good. */
    REFUSED_RECIPIENT,
    /** The provider will not carry the text. */
    REFUSED_CONTENT,
    /** Our account, our sender or our settings at the provider; waits for somebody to mend it. */
    REFUSED_CONFIG,
    /** No words could be made of it. */
    RENDER_FAILED,
    /** What is stored of it cannot be read, as when a newer version wrote it; waits for somebody to mend it. */
    UNREADABLE,
    /** The channel is not set up here. */
    CHANNEL_DISABLED,
    /** The provider could not be reached or had no time; it is tried again. */
    PROVIDER_BUSY,
    RETRIES_EXHAUSTED,
    /** Handed over without an answer; it may have arrived. */
    OUTCOME_UNKNOWN,
    /** No answer to the last of all tries. */
    UNKNOWN_FINAL
}
