/** The practice itself, as its letters and receipts show it. Open {@link io.miadi.domain.practice.Practice} first. */
@NullMarked
package io.miadi.domain.practice;

import org.jspecify.annotations.NullMarked;
