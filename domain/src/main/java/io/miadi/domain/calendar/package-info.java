/** When a practitioner can be booked: a weekly pattern in the practice's zone and exceptions by date. Open {@link io.miadi.domain.calendar.Availability} first. */
@NullMarked
package io.miadi.domain.calendar;

import org.jspecify.annotations.NullMarked;
