/**
 * Whether any statement of a request reads a whole table: rows in number, the plan of every statement over them, and what to make of
 * it. Used by the tests over thousands of rows and by the benchmarks over a million. Open
 * {@link io.miadi.persistence.plans.Plans} first.
 */
@NullMarked
package io.miadi.persistence.plans;

import org.jspecify.annotations.NullMarked;
