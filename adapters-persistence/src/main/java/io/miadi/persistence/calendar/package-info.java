/** Published availability in PostgreSQL. Open {@link io.miadi.persistence.calendar.JdbiAvailabilities} first. */
@NullMarked
package io.miadi.persistence.calendar;

import org.jspecify.annotations.NullMarked;
