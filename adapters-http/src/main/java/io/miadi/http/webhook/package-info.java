/** The endpoints of other programs: who is told what, what became of it, and telling it again. Open {@link io.miadi.http.webhook.WebhookRoutes} first. */
@NullMarked
package io.miadi.http.webhook;

import org.jspecify.annotations.NullMarked;
