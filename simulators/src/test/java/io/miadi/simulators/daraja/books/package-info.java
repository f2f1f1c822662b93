/** Tests of the operator's books. */
@NullMarked
package io.miadi.simulators.daraja.books;

import org.jspecify.annotations.NullMarked;
