package io.miadi.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.domain.audit.tree.Proofs;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K24")
class SequencingTest {
    private static final int WRITERS = 6;
    private static final int STEPS = 60;

    private final LogOnPostgres log = LogOnPostgres.fresh();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_empty_log_stays_empty() {
        assertThat(log.sequencer().run()).isZero();
        log.assertWhole();
    }

    @Test
    void an_entry_that_commits_late_comes_behind_those_that_were_placed_meanwhile() throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            log.store().unitOfWork().run(() -> {
                log.write("session:late", 2);
                await(others.submit(() -> log.add("session:early", 3)));
                assertThat(await(others.submit(() -> log.sequencer().run()))).isEqualTo(3);
                return true;
            });
        }
        assertThat(log.order()).hasSize(3);
        assertThat(log.sequencer().run()).isEqualTo(2);
        assertThat(log.order()).containsExactly(3L, 4L, 5L, 1L, 2L);
        log.assertWhole();
    }

    @Test
    void an_entry_that_was_never_committed_leaves_no_gap() {
        assertThatThrownBy(() -> log.store().unitOfWork().run(() -> {
                    log.write("session:never", 1);
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        log.add("session:1", 1);
        log.sequencer().run();
        assertThat(log.order()).containsExactly(2L);
        log.assertWhole();
    }

    @Test
    void while_one_node_places_entries_another_finds_nothing_to_do() throws Exception {
        log.add("session:1", 1);
        log.sequencer().run();
        log.add("session:2", 5);
        try (var others = Executors.newVirtualThreadPerTaskExecutor();
                var second = LogOnPostgres.at(log.store().url())) {
            var node = second.sequencer();
            log.store().unitOfWork().run(() -> {
                assertThat(log.tree().holdEnd()).isPresent();
                assertThat(await(others.submit(node::run))).isZero();
                return true;
            });
            assertThat(node.run()).isEqualTo(5);
        }
        assertThat(log.sequencer().run()).isZero();
        log.assertWhole();
    }

    @Test
    void a_death_between_any_two_steps_loses_nothing_and_places_nothing_twice() {
        log.add("session:1", 300);
        log.sequencer().run();
        log.add("session:2", 300);
        for (var death : DyingLog.Step.values()) {
            var dying = new SequenceEntries(log.store().unitOfWork(), new DyingLog(log.tree(), death));
            assertThatThrownBy(dying::run).hasMessage("died at " + death);
            assertThat(log.order()).hasSize(300);
            log.assertPlacedWhole();
        }
        assertThat(log.sequencer().run()).isEqualTo(300);
        log.assertWhole();
    }

    @Test
    void a_restart_goes_on_where_the_tree_ended() {
        for (int batch : new int[] {1, 254, 1, 1, 600, 4_200, 3}) {
            log.add("session:" + batch, batch);
            assertThat(log.sequencer().run()).isEqualTo(batch);
        }
        log.assertWhole();
        try (var reopened = LogOnPostgres.at(log.store().url())) {
            reopened.add("session:more", 7);
            reopened.sequencer().run();
            reopened.assertWhole();
        }
    }

    @Test
    void whatever_writers_and_nodes_do_at_once_every_entry_gets_one_place_and_keeps_it() throws Exception {
        var going = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var nodes = new ArrayList<Future<Boolean>>();
            for (int node = 0; node < 2; node++) {
                nodes.add(threads.submit(() -> sequenceWhile(going)));
            }
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> writeMuch(number)));
            }
            writers.forEach(SequencingTest::await);
            going.set(false);
            nodes.forEach(node -> assertThat(await(node)).isTrue());
        }
        log.sequencer().run();
        assertThat(log.order()).hasSize(WRITERS * STEPS * 2);
        log.assertWhole();
    }

    /** Says whether at each look the log had only grown. */
    private boolean sequenceWhile(AtomicBoolean going) {
        boolean grew = true;
        var before = log.tree().end();
        while (going.get()) {
            log.sequencer().run();
            var now = log.tree().end();
            var proof = new Proofs(log.tree().hashes()).consistency(before.size(), now.size());
            grew &= proof.proves(before.root(), now.root());
            before = now;
        }
        return grew;
    }

    private void writeMuch(int writer) {
        for (int step = 0; step < STEPS; step++) {
            int now = step;
            log.store().unitOfWork().run(() -> {
                log.write("session:" + writer, 1);
                if (now % 7 == writer) {
                    Thread.yield();
                }
                log.write("session:" + writer, 1);
                return now;
            });
        }
    }

    private static <T> T await(Future<T> task) {
        Callable<T> result = task::get;
        try {
            return result.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
