package io.miadi.application.webhook;

import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.work.AlertAdministrators;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The worklist of reconciliation, with what is new on it announced, to administrators and to other programs: once for all that one pass opened, however many they are. */
public final class AnnounceExceptions implements Exceptions {
    private final Exceptions exceptions;
    private final AlertAdministrators alerts;
    private final WebhookEvents events;

    public AnnounceExceptions(Exceptions exceptions, AlertAdministrators alerts, WebhookEvents events) {
        this.exceptions = exceptions;
        this.alerts = alerts;
        this.events = events;
    }

    @Override
    public int open(List<Position> work, Instant now) {
        int opened = alerts.open(work, now);
        if (opened > 0) {
            events.announce(
                    WebhookType.EXCEPTIONS_OPENED,
                    () -> new Announcement(
                            WebhookType.EXCEPTIONS_OPENED,
                            Map.of("opened", Integer.toString(opened), "link", "/api/v1/reconciliation/exceptions")));
        }
        return opened;
    }

    @Override
    public void heal(List<Position> explained, Instant now) {
        exceptions.heal(explained, now);
    }

    @Override
    public Optional<Listed> find(UUID id) {
        return exceptions.find(id);
    }

    @Override
    public Optional<Listed> lock(UUID id) {
        return exceptions.lock(id);
    }

    @Override
    public List<Listed> open(TimeRange range, int limit) {
        return exceptions.open(range, limit);
    }

    @Override
    public int countOpen(TimeRange range) {
        return exceptions.countOpen(range);
    }

    @Override
    public void replace(ExceptionItem item) {
        exceptions.replace(item);
    }

    @Override
    public List<Listed> list(Filter filter, Optional<Mark> after, int limit) {
        return exceptions.list(filter, after, limit);
    }
}
