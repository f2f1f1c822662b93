/**
 * The operator's books: what each wallet, the merchant and the operator hold. Money only moves, it is never made: the
 * wallets, the merchant's account and the charges together always hold exactly what was paid in from outside. Every amount
 * is in cents. Open {@link io.miadi.simulators.daraja.books.Ledger} first.
 */
@NullMarked
package io.miadi.simulators.daraja.books;

import org.jspecify.annotations.NullMarked;
