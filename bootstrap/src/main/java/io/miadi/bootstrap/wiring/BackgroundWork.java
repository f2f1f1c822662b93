package io.miadi.bootstrap.wiring;

import io.miadi.application.payment.Pauses;
import io.miadi.application.refund.SendRefunds;
import io.miadi.bootstrap.operations.ParallelWork;
import io.miadi.bootstrap.operations.Worker;
import io.miadi.bootstrap.operations.Workers;
import io.miadi.domain.notification.Channel;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on without anybody asking. Each loop finds its work in the store, so that nothing is lost with the process; a commit that leaves
 * work also hints at it, so that it begins at once.
 *
 * @param callbacks works on single callbacks as soon as they are stored
 * @param hooks the same for what the provider sends to our other addresses
 * @param refunds sends money back, and asks what became of it
 * @param pull fetches the provider's list of payments
 * @param planner plans what people are told of what happened, and wakes those who send it
 * @param runs works off the runs that were asked for
 */
record BackgroundWork(
        ParallelWork callbacks, Worker planner, Worker runs, ParallelWork hooks, Worker refunds, Worker pull) {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    /** Nobody notices it, and on a busy day it puts dozens of events into one transaction instead of one into each. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    /** Entries have to stand in the log within a second; until then those of many changes gather for one transaction. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration SECONDS = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(20);

    static BackgroundWork start(Workers workers, Product.Parts parts, Pauses pauses, InstantSource clock) {
        var payments = parts.payments();
        var callbacks = workers.startLanes("callbacks-now", payments.process()::one);
        workers.start("callbacks", SOON, () -> payments.process().run(SECONDS, BackgroundWork::logged));
        workers.start("resolve-attempts", SECONDS, payments.resolve()::run);
        workers.start("expire-holds", LATER, () -> parts.sessions().expire().run(clock));
        var tell = parts.notifications();
        var turn = new AfterMoney(callbacks::atHand, pauses);
        var email = workers.start("deliver-email", SOON, () -> tell.deliver().run(Channel.EMAIL, turn));
        var sms = workers.start("deliver-sms", SOON, () -> tell.deliver().run(Channel.SMS, turn));
        var planner = workers.start("plan-notifications", new Worker.Pace(MOMENT, SOON), () -> {
            int planned = tell.plan().run();
            if (planned > 0) {
                email.wake();
                sms.wake();
            }
            return planned;
        });
        workers.start("send-reminders", LATER, tell.remind()::run);
        workers.start("index-payers", SECONDS, parts.books().indexPayers()::run);
        workers.start(
                "sequence-audit",
                new Worker.Pace(GATHERING, SOON),
                parts.audit().sequence()::run);
        var every = parts.audit().every();
        workers.start("sign-audit", new Worker.Pace(every, every), parts.audit()::sign);
        workers.start("witness-audit", new Worker.Pace(every, every), parts.audit()::askWitness);
        var reconciliation = parts.reconciliation();
        workers.start("reconcile", SECONDS, reconciliation.keepUp()::run);
        var runs = workers.start("reconciliation-runs", SECONDS, reconciliation.work()::run);
        var giveBack = parts.refunds();
        var arrived = parts.hooks().process();
        var hooks = workers.startLanes("hooks-now", arrived::one);
        workers.start("hooks", SOON, () -> arrived.run(SECONDS, BackgroundWork::logged));
        var pull = startDirect(workers, parts.direct());
        workers.start("propose-refunds", LATER, giveBack.surplus()::run);
        var refunds = workers.start(
                "refunds", SECONDS, () -> giveBack.send().map(SendRefunds::run).orElse(0));
        var webhooks = parts.webhooks().deliver();
        var lanes = workers.startLanes("webhooks-now", webhooks::one);
        workers.start("webhooks", new Worker.Pace(GATHERING, SOON), () -> {
            var due = webhooks.due();
            due.forEach(lanes::submit);
            return due.size();
        });
        return new BackgroundWork(callbacks, planner, runs, hooks, refunds, pull);
    }

    private static Worker startDirect(Workers workers, DirectFeature direct) {
        workers.start("give-named-money", SOON, direct::giveNamed);
        workers.start("tell-matching", SECONDS, direct.tell()::run);
        return workers.start("pull-payments", LATER, direct::pullPayments);
    }

    /** There may be events to plan. */
    void eventsLeft() {
        planner.wake();
    }

    private static void logged(Long id, RuntimeException failure) {
        LOG.error("delivery {} of the provider could not be worked on and is tried again", id, failure);
    }
}
