/** Where matching finds things again: by their texts, by their time, and by number. Made for millions of them and for one thread; nothing here knows what a line or a due is. Open {@link io.miadi.domain.reconciliation.index.TextMap} first. */
@NullMarked
package io.miadi.domain.reconciliation.index;

import org.jspecify.annotations.NullMarked;
