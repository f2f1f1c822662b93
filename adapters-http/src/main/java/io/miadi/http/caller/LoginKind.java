package io.miadi.http.caller;

/** How a caller proved who they are. */
public enum LoginKind {
    /** The browser's cookie, sent by the browser unasked: writes need CSRF protection. */
    COOKIE,
    BEARER,
    API_KEY
}
