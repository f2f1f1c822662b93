/** Request keys in memory, and what every store of them must do. Open {@link io.miadi.testkit.idempotency.RequestKeysContract} first. */
@NullMarked
package io.miadi.testkit.idempotency;

import org.jspecify.annotations.NullMarked;
