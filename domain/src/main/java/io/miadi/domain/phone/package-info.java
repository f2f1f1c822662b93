/** Kenyan mobile numbers in one canonical form, masked wherever they are printed. Open {@link io.miadi.domain.phone.Msisdn} first. */
@NullMarked
package io.miadi.domain.phone;

import org.jspecify.annotations.NullMarked;
