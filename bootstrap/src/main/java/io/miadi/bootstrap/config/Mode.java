package io.miadi.bootstrap.config;

/** How strict the product is with itself. */
public enum Mode {
    /** On one's own machine: simulators, stubs and plain HTTP are allowed. */
    DEVELOPMENT,
    /** With people's money: https, durable storage, live credentials only, no simulators. */
    PRODUCTION
}
