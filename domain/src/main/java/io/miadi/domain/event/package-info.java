/** What every fact that the product publishes has in common. Open {@link io.miadi.domain.event.Event} first. */
@NullMarked
package io.miadi.domain.event;

import org.jspecify.annotations.NullMarked;
