package io.miadi.simulators.daraja.fault;

/** Where in a conversation a fault strikes. */
public enum FaultPoint {
    TOKEN,
    PUSH,
    CALLBACK,
    QUERY,
    CONFIRMATION,
    REQUEST,
    EXECUTION,
    RESULT
}
