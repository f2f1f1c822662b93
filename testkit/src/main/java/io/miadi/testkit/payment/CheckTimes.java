package io.miadi.testkit.payment;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments.Asked;
import io.miadi.application.payment.Payments.Check;
import io.miadi.application.payment.Payments.Claim;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** When the provider is asked about each attempt next, and how often it was, with the attempt's age at each question. Used within units of work only. */
final class CheckTimes {
    private static final Comparator<Plan> BY_TIME = Comparator.comparing(Plan::at)
            .thenComparing(plan -> plan.address().attempt().value());

    private final NavigableMap<Plan, Plan> inOrder = new TreeMap<>(BY_TIME);
    private final NavigableMap<Instant, List<Duration>> questionsByTime = new TreeMap<>();
    private final Table<Plan, Plan> order;
    private final Table<AttemptId, Plan> plans;
    private final Table<AttemptId, Integer> asks;
    private final Table<Instant, List<Duration>> questions;

    CheckTimes(InMemoryUnitOfWork unitOfWork) {
        order = new Table<>(unitOfWork, inOrder);
        plans = new Table<>(unitOfWork);
        asks = new Table<>(unitOfWork);
        questions = new Table<>(unitOfWork, questionsByTime);
    }

    private record Plan(AttemptAddress address, Attempt attempt, Instant at) {
        /** As {@link Claim} orders them. */
        int rank(Claim claim) {
            if (!attempt.state().isLive() && attempt.state() != AttemptState.RELEASED) {
                return 2;
            }
            boolean waits = !attempt.sentAt().isBefore(claim.now().minus(claim.waiting()));
            return waits == claim.oldFirst() ? 1 : 0;
        }
    }

    /** Nothing is planned for an attempt without a name. */
    void plan(AttemptAddress address, Attempt attempt, Optional<Instant> checkAt) {
        plans.find(address.attempt()).ifPresent(old -> {
            order.remove(old);
            plans.remove(address.attempt());
        });
        checkAt.filter(at -> attempt.refs().isPresent())
                .map(at -> new Plan(address, attempt, at))
                .ifPresent(plan -> {
                    order.put(plan, plan);
                    plans.put(address.attempt(), plan);
                });
    }

    List<Check> claim(Claim claim) {
        var due = inOrder.keySet().stream()
                .takeWhile(plan -> !plan.at().isAfter(claim.now()))
                .sorted(Comparator.comparing(plan -> plan.rank(claim)))
                .limit(claim.limit())
                .toList();
        var leaseEnds = Optional.of(claim.now().plus(claim.lease()));
        due.forEach(plan -> plan(plan.address(), plan.attempt(), leaseEnds));
        return due.stream()
                .map(Plan::address)
                .map(address -> new Check(address, asks.find(address.attempt()).orElse(0)))
                .toList();
    }

    void asked(Attempt attempt, Instant at) {
        asks.put(attempt.id(), asks.find(attempt.id()).orElse(0) + 1);
        var ages = new ArrayList<>(questions.find(at).orElse(List.of()));
        ages.add(Duration.between(attempt.sentAt(), at));
        questions.put(at, ages);
    }

    Asked askedSince(Instant time, Duration waiting) {
        var ages = questionsByTime.tailMap(time, true).values().stream()
                .flatMap(List::stream)
                .toList();
        int old = (int) ages.stream().filter(age -> age.compareTo(waiting) > 0).count();
        return new Asked(ages.size(), old);
    }

    int forgetQuestions(Instant before, int limit) {
        int forgotten = 0;
        for (var at : List.copyOf(questionsByTime.headMap(before, false).keySet())) {
            var here = questions.find(at).orElse(List.of());
            int gone = Math.min(here.size(), limit - forgotten);
            if (gone == here.size()) {
                questions.remove(at);
            } else {
                questions.put(at, here.subList(gone, here.size()));
            }
            forgotten += gone;
        }
        return forgotten;
    }

    Optional<Instant> next() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.firstKey().at());
    }
}
