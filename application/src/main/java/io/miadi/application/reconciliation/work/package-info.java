/** Exceptions as work: what reconciliation could not explain is opened, assigned, proposed about, agreed to by a second person where money is given, and closed with a reason; what explains itself closes by itself. Open {@link io.miadi.application.reconciliation.work.WorkOnException} first. */
@NullMarked
package io.miadi.application.reconciliation.work;

import org.jspecify.annotations.NullMarked;
