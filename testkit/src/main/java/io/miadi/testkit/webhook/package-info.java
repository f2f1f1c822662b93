/** Other programs that are told, in memory, and what every store of them keeps. Open {@link io.miadi.testkit.webhook.WebhooksContract} first. */
@NullMarked
package io.miadi.testkit.webhook;

import org.jspecify.annotations.NullMarked;
