/** Where one business step begins and ends in the store. Open {@link io.miadi.application.transaction.UnitOfWork} first. */
@NullMarked
package io.miadi.application.transaction;

import org.jspecify.annotations.NullMarked;
