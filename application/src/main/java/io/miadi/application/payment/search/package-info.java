/**
 * Every try to pay, searched by each of its facts, page by page and as a file. Open
 * {@link io.miadi.application.payment.search.SearchPayments} first.
 */
@NullMarked
package io.miadi.application.payment.search;

import org.jspecify.annotations.NullMarked;
