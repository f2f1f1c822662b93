package io.miadi.application.provider;

/** Whether a provider moves real money and messages real people. */
public enum Environment {
    SANDBOX,
    PRODUCTION
}
