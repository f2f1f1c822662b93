/**
 * JSON as this product reads and writes it: anything that a second reader could understand differently is refused, and the
 * refusal names the field. Components of a body record that are not {@code @Nullable} are required. Open
 * {@link io.miadi.http.json.StrictJson} first.
 */
@NullMarked
package io.miadi.http.json;

import org.jspecify.annotations.NullMarked;
