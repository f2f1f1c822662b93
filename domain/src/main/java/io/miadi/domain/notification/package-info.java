/**
 * What is told to whom: kinds of message, the state of each delivery, why one is not sent, when it is tried again, when a
 * reminder is due, and how long an SMS is. Pure decisions; nothing here knows a provider. Terminal delivery states are absorbing.
 * Open {@link io.miadi.domain.notification.Notification} first, then {@link io.miadi.domain.notification.MessageKind}.
 */
@NullMarked
package io.miadi.domain.notification;

import org.jspecify.annotations.NullMarked;
