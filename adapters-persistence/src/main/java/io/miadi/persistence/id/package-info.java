/** How new things get their ids, in the order of time so that indexes grow at one end. Open {@link io.miadi.persistence.id.TimeOrderedIds} first. */
@NullMarked
package io.miadi.persistence.id;

import org.jspecify.annotations.NullMarked;
