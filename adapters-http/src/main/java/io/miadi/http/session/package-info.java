/** Booking, approving, moving and ending sessions over HTTP. Open {@link io.miadi.http.session.SessionRoutes} first. */
@NullMarked
package io.miadi.http.session;

import org.jspecify.annotations.NullMarked;
