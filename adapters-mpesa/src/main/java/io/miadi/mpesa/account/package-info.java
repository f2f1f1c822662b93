/** Which Daraja account is used and where: one unit, so that sandbox and production never mix. Open {@link io.miadi.mpesa.account.DarajaAccount} first. */
@NullMarked
package io.miadi.mpesa.account;

import org.jspecify.annotations.NullMarked;
