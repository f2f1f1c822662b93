/** Publishing when a practitioner can be booked, and looking for free starts. Open {@link io.miadi.application.calendar.Availabilities} first. */
@NullMarked
package io.miadi.application.calendar;

import org.jspecify.annotations.NullMarked;
