package io.miadi.domain.identity;

/** With what a login was opened. A one-time code joins here when the second factor comes; each login already keeps its factor. */
public enum Factor {
    PASSWORD
}
