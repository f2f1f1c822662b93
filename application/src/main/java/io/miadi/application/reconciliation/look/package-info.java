/** What people ask of reconciliation: a period's report, today's summary, one session, what nobody explained. Every look is audited. Open {@link io.miadi.application.reconciliation.look.ShowReconciliation} first. */
@NullMarked
package io.miadi.application.reconciliation.look;

import org.jspecify.annotations.NullMarked;
