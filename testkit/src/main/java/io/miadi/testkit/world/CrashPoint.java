package io.miadi.testkit.world;

/** Where the process can die: between any two steps of which one is durable or seen by the outside. */
public enum CrashPoint {
    BEFORE_WORK,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    BEFORE_PUSH,
    AFTER_PUSH,
    BEFORE_QUESTION,
    AFTER_QUESTION
}
