package io.miadi.http.route;

/** What the browser's cookie means on a route. */
public enum CookieUse {
    /** It is not looked at; only bearer tokens and API keys sign in. */
    IGNORED,
    /** It may sign in; writes are then held to the CSRF rules. */
    SIGNS_IN,
    /** The route hands it out (signing in): the origin rules hold although nobody is signed in yet. */
    HANDED_OUT
}
