/** What passes over many things have in common: one that breaks holds up none of the others. Open {@link io.miadi.application.batch.Troubles} first. */
@NullMarked
package io.miadi.application.batch;

import org.jspecify.annotations.NullMarked;
