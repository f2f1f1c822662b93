/** Runs: one asks for a period, works it off with retries, and keeps what it came to. Once a day one is asked for by the clock. Open {@link io.miadi.application.reconciliation.run.WorkOnRuns} first. */
@NullMarked
package io.miadi.application.reconciliation.run;

import org.jspecify.annotations.NullMarked;
