/** The same request gets the same answer, whatever happened in between. Open {@link io.miadi.http.repeat.Repeats} first. */
@NullMarked
package io.miadi.http.repeat;

import org.jspecify.annotations.NullMarked;
