package io.miadi.application.idempotency;

/**
 * The name that a caller gave to a request, so that sending it again has no second effect.
 *
 * @param scope the caller and the route, within which the key is unique
 * @param key what the caller sent as Idempotency-Key
 * @param digest lower-case hexadecimal SHA-256 of method, route and canonical body
 */
public record RequestKey(String scope, String key, String digest) {}
