/**
 * Where a request comes from (security rule HTTP-9). The address is decided once, from the connection and from trusted
 * proxies only, and used for limits, audit and allow-lists. Open {@link io.miadi.http.address.ClientAddress} first.
 */
@NullMarked
package io.miadi.http.address;

import org.jspecify.annotations.NullMarked;
