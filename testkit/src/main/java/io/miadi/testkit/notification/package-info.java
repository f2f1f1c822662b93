/**
 * For whoever tells people things: the promise of each notification port as a contract to run, and stand-ins in memory that
 * keep it. Open {@link io.miadi.testkit.notification.DeliveriesContract} first.
 */
@NullMarked
package io.miadi.testkit.notification;

import org.jspecify.annotations.NullMarked;
