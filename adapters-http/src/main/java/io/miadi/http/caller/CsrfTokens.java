package io.miadi.http.caller;

/** Checks CSRF tokens. Given by the identity feature, which also hands them out. */
@FunctionalInterface
public interface CsrfTokens {
    /** Whether the token was made for this login; compared in constant time. Malformed tokens are false, never an error. */
    boolean belongs(String token, String loginId);
}
