/** Access tokens: one kept, one renewed at a time, and authorised calls that try a refused token once more. Open {@link io.miadi.mpesa.token.AuthorizedCalls} first. */
@NullMarked
package io.miadi.mpesa.token;

import org.jspecify.annotations.NullMarked;
