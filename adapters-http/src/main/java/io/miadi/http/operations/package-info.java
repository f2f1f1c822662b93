/**
 * Health for everybody, and details for operators on a listener of their own. Invariants: nothing here changes anything, and the
 * public answers have no body. Open {@link io.miadi.http.operations.OperationsRoutes} first.
 */
@NullMarked
package io.miadi.http.operations;

import org.jspecify.annotations.NullMarked;
