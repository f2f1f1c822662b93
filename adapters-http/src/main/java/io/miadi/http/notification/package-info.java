/**
 * The product's own list of notifications over HTTP: everybody reads and marks their own, and no path leads to another's. Open
 * {@link io.miadi.http.notification.NotificationRoutes} first.
 */
@NullMarked
package io.miadi.http.notification;

import org.jspecify.annotations.NullMarked;
