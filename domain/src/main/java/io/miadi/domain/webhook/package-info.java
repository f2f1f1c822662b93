/** What happens between the practice and programs of others that listen to it. Open {@link io.miadi.domain.webhook.WebhookEvent} first. */
@NullMarked
package io.miadi.domain.webhook;

import org.jspecify.annotations.NullMarked;
