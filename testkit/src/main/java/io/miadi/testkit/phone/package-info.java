/** Generators of phone numbers and their spellings. Open {@link io.miadi.testkit.phone.MsisdnArbitraries} first. */
@NullMarked
package io.miadi.testkit.phone;

import org.jspecify.annotations.NullMarked;
