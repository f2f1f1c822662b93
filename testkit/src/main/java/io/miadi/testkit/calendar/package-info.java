/** Published availability in memory, and what every store of it must do. Open {@link io.miadi.testkit.calendar.AvailabilitiesContract} first. */
@NullMarked
package io.miadi.testkit.calendar;

import org.jspecify.annotations.NullMarked;
