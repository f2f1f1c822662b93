package io.miadi.http.route;

/** The methods that routes may have; HEAD comes with every GET, everything else is answered 405. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    public boolean changesSomething() {
        return this != GET;
    }
}
