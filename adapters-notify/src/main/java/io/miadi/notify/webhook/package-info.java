/** Calls to other programs' endpoints, which may not lead into our own network. Open {@link io.miadi.notify.webhook.OkHttpWebhookSender} first. */
@NullMarked
package io.miadi.notify.webhook;

import org.jspecify.annotations.NullMarked;
