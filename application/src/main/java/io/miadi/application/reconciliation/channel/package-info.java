/**
 * Lines that reach us by other ways than a file: confirmations of direct payments, the provider's list of payments, its answers.
 * Whichever way comes first makes the line; the others add what they know. What names a due is given to it at once. Open
 * {@link io.miadi.application.reconciliation.channel.HearLines} first.
 */
@NullMarked
package io.miadi.application.reconciliation.channel;

import org.jspecify.annotations.NullMarked;
