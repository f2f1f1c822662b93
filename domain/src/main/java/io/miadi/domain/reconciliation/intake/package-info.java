/** Rows of a report on their way to becoming lines: amounts are read strictly, each row gets a fingerprint, and a file's rows are held against what was seen before. Accepted, rejected and already seen rows always add up to the rows of the file; nothing is rounded or guessed. Open {@link io.miadi.domain.reconciliation.intake.Intake} first. */
@NullMarked
package io.miadi.domain.reconciliation.intake;

import org.jspecify.annotations.NullMarked;
