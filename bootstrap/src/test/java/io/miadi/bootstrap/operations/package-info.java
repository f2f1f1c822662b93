/** What background work, health, metrics and logs promise. */
@NullMarked
package io.miadi.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
