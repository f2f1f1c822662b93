/** Notifications, deliveries with their attempts, people's lists and reminders in PostgreSQL. Open {@link io.miadi.persistence.notification.JdbiDeliveries} first. */
@NullMarked
package io.miadi.persistence.notification;

import org.jspecify.annotations.NullMarked;
