/** Measuring queries for operators; nothing here changes anything. Open {@link io.miadi.persistence.operations.JdbiVitalSigns} first. */
@NullMarked
package io.miadi.persistence.operations;

import org.jspecify.annotations.NullMarked;
