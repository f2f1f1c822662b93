/**
 * Lists in pages: {@code ?limit=} and an opaque, signed {@code ?cursor=}; never an offset. Open
 * {@link io.miadi.http.page.PageRequest} first.
 */
@NullMarked
package io.miadi.http.page;

import org.jspecify.annotations.NullMarked;
