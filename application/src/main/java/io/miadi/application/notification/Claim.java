package io.miadi.application.notification;

import io.miadi.domain.notification.Delivery;

/**
 * A delivery that a worker holds, with what is to be said.
 *
 * @param before as it was when its time had come
 * @param held with the attempt that has begun, or held for a question only; its next look is the end of the lease
 */
record Claim(Delivery before, Delivery held, Composition.Ready content) {}
