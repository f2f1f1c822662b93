/** Whether statements add up, and for which time they are therefore known to be complete. Only inside such a span may anything be called missing: a silent provider proves nothing. Open {@link io.miadi.domain.reconciliation.coverage.SelfCheck} first, then {@link io.miadi.domain.reconciliation.coverage.Coverage}. */
@NullMarked
package io.miadi.domain.reconciliation.coverage;

import org.jspecify.annotations.NullMarked;
