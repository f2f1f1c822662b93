/** An obligation to pay for a session, the attempts to pay it, and the evidence that decides what became of each. A payment's status and an attempt's state are derived from evidence and never set. Open {@link io.miadi.domain.payment.Payment} first, then {@link io.miadi.domain.payment.EvidenceFold}. */
@NullMarked
package io.miadi.domain.payment;

import org.jspecify.annotations.NullMarked;
