/**
 * Telling other programs, by signed requests after Standard Webhooks. What happened is written down for every endpoint that wants to know
 * in the transaction of the change; sending, with retries for four days, comes later and may come twice under the same id. Open
 * {@link io.miadi.application.webhook.WebhookEvents} first.
 */
@NullMarked
package io.miadi.application.webhook;

import org.jspecify.annotations.NullMarked;
