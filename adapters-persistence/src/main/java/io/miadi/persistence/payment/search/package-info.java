/** The list of all transactions and its search. Open {@link io.miadi.persistence.payment.search.JdbiTransactions} first. */
@NullMarked
package io.miadi.persistence.payment.search;

import org.jspecify.annotations.NullMarked;
