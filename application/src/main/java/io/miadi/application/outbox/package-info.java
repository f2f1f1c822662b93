/** Events that are committed with the change they tell of, and handed on later. Open {@link io.miadi.application.outbox.Outbox} first. */
@NullMarked
package io.miadi.application.outbox;

import org.jspecify.annotations.NullMarked;
