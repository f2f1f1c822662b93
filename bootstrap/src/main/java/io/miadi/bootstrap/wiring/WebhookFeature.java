package io.miadi.bootstrap.wiring;

import io.miadi.application.webhook.DeliverWebhooks;
import io.miadi.application.webhook.ManageWebhooks;
import io.miadi.application.webhook.RepeatWebhooks;
import io.miadi.application.webhook.RetrySchedule;
import io.miadi.application.webhook.WebhookHealth;
import io.miadi.application.webhook.WebhookSender;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Telling other programs: the endpoints that listen, what they are told, and telling it again. */
public record WebhookFeature(ManageWebhooks manage, RepeatWebhooks repeat, DeliverWebhooks deliver) {
    public static WebhookFeature of(Stores stores, Vault vault, WebhookSender sender, InstantSource clock) {
        var kept = stores.webhooks();
        return new WebhookFeature(
                new ManageWebhooks(
                        stores.unitOfWork(),
                        kept.endpoints(),
                        sender,
                        stores.audit(),
                        new ManageWebhooks.Origins(stores.ids(), vault.randomness(), clock)),
                new RepeatWebhooks(
                        stores.unitOfWork(),
                        kept.endpoints(),
                        kept.events(),
                        kept.log(),
                        new RepeatWebhooks.Witness(stores.audit(), clock)),
                new DeliverWebhooks(
                        stores.unitOfWork(),
                        kept.deliveries(),
                        new WebhookHealth(kept.endpoints(), stores.trail()),
                        sender,
                        new DeliverWebhooks.Timing(new RetrySchedule(RandomGenerator.getDefault()), clock)));
    }
}
