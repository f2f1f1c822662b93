/** What other programs are told, to whom, and every try at it. Open {@link io.miadi.persistence.webhook.JdbiWebhookEvents} first. */
@NullMarked
package io.miadi.persistence.webhook;

import org.jspecify.annotations.NullMarked;
