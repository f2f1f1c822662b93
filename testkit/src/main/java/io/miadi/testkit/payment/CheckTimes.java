package io.miadi.testkit.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments.Check;
import io.miadi.domain.payment.AttemptId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** When each attempt is looked at next, and how often the provider was asked about it. Used within units of work only. */
final class CheckTimes {
    private static final Comparator<Plan> BY_TIME = Comparator.comparing(Plan::at)
            .thenComparing(plan -> plan.address().attempt().value());

    private final NavigableMap<Plan, Plan> inOrder = new TreeMap<>(BY_TIME);
    private final NavigableMap<Instant, Integer> asksByTime = new TreeMap<>();
    private final Table<Plan, Plan> order;
    private final Table<AttemptId, Plan> plans;
    private final Table<AttemptId, Integer> asks;
    private final Table<Instant, Integer> askTimes;

    CheckTimes(InMemoryUnitOfWork unitOfWork) {
        order = new Table<>(unitOfWork, inOrder);
        plans = new Table<>(unitOfWork);
        asks = new Table<>(unitOfWork);
        askTimes = new Table<>(unitOfWork, asksByTime);
    }

    private record Plan(AttemptAddress address, Instant sentAt, Instant at) {
        boolean isOfWaitingClient(Instant now, Duration waiting) {
            return !sentAt.isBefore(now.minus(waiting));
        }
    }

    void plan(AttemptAddress address, Instant sentAt, Optional<Instant> checkAt) {
        plans.find(address.attempt()).ifPresent(old -> {
            order.remove(old);
            plans.remove(address.attempt());
        });
        checkAt.map(at -> new Plan(address, sentAt, at)).ifPresent(plan -> {
            order.put(plan, plan);
            plans.put(address.attempt(), plan);
        });
    }

    List<Check> claim(Instant now, Duration waiting, Duration lease, int limit) {
        var due = inOrder.keySet().stream()
                .takeWhile(plan -> !plan.at().isAfter(now))
                .sorted(Comparator.comparing(plan -> !plan.isOfWaitingClient(now, waiting)))
                .limit(limit)
                .toList();
        due.forEach(plan -> plan(plan.address(), plan.sentAt(), Optional.of(now.plus(lease))));
        return due.stream()
                .map(Plan::address)
                .map(address -> new Check(address, asks.find(address.attempt()).orElse(0)))
                .toList();
    }

    void asked(AttemptId attempt, Instant at) {
        asks.put(attempt, asks.find(attempt).orElse(0) + 1);
        askTimes.put(at, askTimes.find(at).orElse(0) + 1);
    }

    int askedSince(Instant time) {
        return asksByTime.tailMap(time, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int forgetQuestions(Instant before, int limit) {
        int forgotten = 0;
        for (var at : List.copyOf(asksByTime.headMap(before, false).keySet())) {
            int here = Math.min(askTimes.find(at).orElse(0), limit - forgotten);
            int left = askTimes.find(at).orElse(0) - here;
            if (left == 0) {
                askTimes.remove(at);
            } else {
                askTimes.put(at, left);
            }
            forgotten += here;
        }
        return forgotten;
    }

    Optional<Instant> next() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.firstKey().at());
    }
}
