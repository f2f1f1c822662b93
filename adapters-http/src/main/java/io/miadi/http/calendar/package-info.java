/** Availability, kinds of session and free starts over HTTP. Open {@link io.miadi.http.calendar.AvailabilityRoutes} first. */
@NullMarked
package io.miadi.http.calendar;

import org.jspecify.annotations.NullMarked;
