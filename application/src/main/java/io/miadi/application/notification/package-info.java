/**
 * Telling people: committed events become notifications and deliveries in a transaction of their own, deliveries are handed off
 * with an attempt written down before each call, and the list inside the product is kept for everybody. A message's words are
 * made when it is handed off, from what is then true; only the line in the product's own list is stored, so no address and no
 * token ever is. Open {@link io.miadi.application.notification.PlanNotifications} first, then
 * {@link io.miadi.application.notification.DeliverMessages}.
 */
@NullMarked
package io.miadi.application.notification;

import org.jspecify.annotations.NullMarked;
