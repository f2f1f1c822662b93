/**
 * Dues, attempts, evidence, receipts, raw callbacks and worklists in PostgreSQL. A payment is rebuilt from its evidence exactly as
 * it was; what is stored beside the evidence is what it adds up to, so that the database can guard and find it. Open
 * {@link io.miadi.persistence.payment.JdbiPayments} first.
 */
@NullMarked
package io.miadi.persistence.payment;

import org.jspecify.annotations.NullMarked;
