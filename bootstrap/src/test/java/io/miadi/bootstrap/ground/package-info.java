/**
 * The product's use cases on their real database, seen from the wire between the two: how many statements a call takes, and what
 * is left when the wire is cut before any one of them. Open {@link io.miadi.bootstrap.ground.Wire} first.
 */
@NullMarked
package io.miadi.bootstrap.ground;

import org.jspecify.annotations.NullMarked;
