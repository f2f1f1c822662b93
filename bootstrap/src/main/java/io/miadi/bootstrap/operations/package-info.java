/**
 * What keeps the running product going and lets an operator see it: background loops, recurring jobs, health, metrics, logs.
 * Invariants: every loop can be stopped, no failure ends one, no log line or metric carries personal data. Open
 * {@link io.miadi.bootstrap.operations.Workers} first.
 */
@NullMarked
package io.miadi.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
