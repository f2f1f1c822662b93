/** Who can be told something, where and in which language. Open {@link io.miadi.application.recipient.Recipients} first. */
@NullMarked
package io.miadi.application.recipient;

import org.jspecify.annotations.NullMarked;
