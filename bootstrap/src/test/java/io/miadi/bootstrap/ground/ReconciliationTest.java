package io.miadi.bootstrap.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.reconciliation.work.WorkOnException;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.work.Resolution;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a statement does to a practice on its real database. */
class ReconciliationTest {
    private final ReconciledPractice world = new ReconciledPractice();
    private final GroundedPractice practice = world.practice;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("I4")
    void a_lost_callback_is_repaired_by_the_statement_once_its_window_is_closed() {
        practice.silence();
        var session = practice.approved();
        var asked = practice.clock().instant();
        practice.ask(session.id());
        var reference = practice.payment(session.id()).reference().value();
        var paid =
                ReconciledPractice.row("SCK1AB2CD3", asked.plusSeconds(20), 1500, reference.toLowerCase(Locale.ROOT));
        practice.wait(Duration.ofHours(2));
        world.take(asked.minus(Duration.ofHours(1)), asked.plus(Duration.ofHours(1)), 0, paid);
        world.books.keepUp().run();
        assertThat(practice.payment(session.id()).status())
                .as("another line could still claim it")
                .isNotEqualTo(DueStatus.PAID);
        practice.wait(Duration.ofHours(60));
        world.take(asked.plus(Duration.ofHours(1)), asked.plus(Duration.ofHours(59)), 1500);
        world.books.keepUp().run();
        var payment = practice.payment(session.id());
        assertThat(payment.attempts().getLast().state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(payment.attempts().getLast().receipt().orElseThrow().value()).isEqualTo("SCK1AB2CD3");
        assertThat(kind(payment.attempts().getLast().id().toString())).isEqualTo(MatchClass.THEY_PAID_WE_PENDING);
        assertThat(world.stores.book().repairs(practice.clock().instant(), 10)).isEmpty();
    }

    @Test
    @Tag("I4")
    void money_that_nobody_prompted_for_pays_the_due_that_it_names() {
        var session = practice.approved();
        var at = practice.clock().instant().plusSeconds(60);
        var reference = practice.payment(session.id()).reference().value();
        practice.wait(Duration.ofHours(2));
        var paid = ReconciledPractice.row("SCK1AB2CD5", at, 1500, reference);
        world.take(at.minus(Duration.ofDays(40)), at.plus(Duration.ofHours(1)), 0, paid);
        practice.wait(Duration.ofDays(35));
        world.take(at.plus(Duration.ofHours(1)), at.plus(Duration.ofDays(34)), 1500);
        assertThat(world.stores.book().repairs(practice.clock().instant(), 10)).hasSize(1);
        world.books.keepUp().run();
        var payment = practice.payment(session.id());
        assertThat(payment.status()).isEqualTo(DueStatus.PAID);
        assertThat(practice.now(session.id()).state()).isInstanceOf(SessionState.Confirmed.class);
        assertThat(kind(payment.attempts().getLast().id().toString())).isEqualTo(MatchClass.MATCHED);
        assertThat(world.node().matching().pass().decisions()).isZero();
        assertThat(world.stores.book().repairs(practice.clock().instant(), 10)).isEmpty();
    }

    @Test
    void a_line_that_comes_late_into_covered_time_is_decided_when_it_comes() {
        var at = practice.clock().instant();
        practice.wait(Duration.ofDays(40));
        var until = at.plus(Duration.ofDays(39));
        world.take(at.minus(Duration.ofDays(40)), until, 0);
        var late = ReconciledPractice.row("SCK1AB2CD7", at, 700, "");
        world.take(at.minus(Duration.ofHours(1)), at.plus(Duration.ofHours(1)), 0, late);
        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().item().kind()).isEqualTo(MatchClass.ORPHAN_EXTERNAL);
    }

    @Test
    void a_repair_that_cannot_be_made_waits_before_it_is_tried_again() {
        var session = practice.approved();
        var at = practice.clock().instant().plusSeconds(60);
        var reference = practice.payment(session.id()).reference().value();
        practice.wait(Duration.ofHours(2));
        var paid = ReconciledPractice.row("SCK1AB2CD8", at, 1500, reference);
        world.take(at.minus(Duration.ofDays(40)), at.plus(Duration.ofHours(1)), 0, paid);
        practice.wait(Duration.ofDays(35));
        world.take(at.plus(Duration.ofHours(1)), at.plus(Duration.ofDays(34)), 1500);
        var now = practice.clock().instant();
        var book = world.stores.book();
        var waiting = book.repairs(now, 10).getFirst();
        practice.stores().unitOfWork().run(() -> {
            book.notRepaired(waiting.decision(), now.plusSeconds(30), "PromptOpen");
            return waiting;
        });
        assertThat(book.repairs(now, 10)).isEmpty();
        assertThat(book.repairs(now.plusSeconds(30), 10).getFirst().tries()).isEqualTo(1);
    }

    @Test
    void money_without_a_name_is_work_that_two_people_end_and_the_session_is_confirmed() {
        var session = practice.approved();
        var at = practice.clock().instant().plusSeconds(60);
        practice.wait(Duration.ofHours(2));
        var stray = ReconciledPractice.row("SCK1AB2CD6", at, 1500, "");
        world.take(at.minus(Duration.ofDays(40)), at.plus(Duration.ofHours(1)), 0, stray);
        assertThat(open()).isEmpty();
        practice.wait(Duration.ofDays(35));
        world.take(at.plus(Duration.ofHours(1)), at.plus(Duration.ofDays(34)), 1500);
        var item = open().getFirst().item();
        assertThat(open()).hasSize(1);
        assertThat(item.kind()).isEqualTo(MatchClass.ORPHAN_EXTERNAL);
        var due = practice.payment(session.id()).id().toString();
        var what = new Resolution(Resolution.Kind.ALLOCATE, "She sent the slip.", Optional.of(due));
        var first = new Actor.Person(new PersonId(new UUID(1, 1)), Role.ADMIN);
        world.strictly().propose(first, item.id(), what);
        assertThat(practice.payment(session.id()).status()).isEqualTo(DueStatus.UNPAID);
        assertThat(world.strictly().approve(first, item.id()))
                .isInstanceOf(WorkOnException.Outcome.SecondPersonRequired.class);
        world.strictly().turnDown(first, item.id());
        world.strictly().propose(first, item.id(), what);
        assertThat(world.strictly().approve(world.owner(), item.id())).isInstanceOf(WorkOnException.Outcome.Done.class);
        assertThat(practice.payment(session.id()).status()).isEqualTo(DueStatus.PAID);
        assertThat(practice.now(session.id()).state()).isInstanceOf(SessionState.Confirmed.class);
        assertThat(world.strictly().approve(world.owner(), item.id()))
                .isInstanceOf(WorkOnException.Outcome.WrongState.class);
        world.books.keepUp().run();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_statement_of_another_account_does_not_hold_windows_open() {
        var at = practice.clock().instant();
        practice.wait(Duration.ofDays(40));
        world.takeOf("Working Account", at, at.plus(Duration.ofHours(1)), 0);
        var stray = ReconciledPractice.row("SCK1AB2CD9", at, 700, "");
        world.take(at.minus(Duration.ofDays(40)), at.plus(Duration.ofDays(39)), 0, stray);
        assertThat(open()).extracting(it -> it.item().kind()).containsExactly(MatchClass.ORPHAN_EXTERNAL);
    }

    private List<Exceptions.Listed> open() {
        return world.stores.exceptions().list(new Exceptions.Filter(false, Optional.empty()), Optional.empty(), 10);
    }

    @Test
    @Tag("R5")
    void the_same_rows_in_another_file_add_nothing() {
        var at = practice.clock().instant();
        var one = ReconciledPractice.row("SCK1AB2CD3", at, 100, "");
        var two = ReconciledPractice.row("SCK1AB2CD4", at.plusSeconds(60), 200, "");
        world.take(at.minusSeconds(3600), at.plusSeconds(3600), 0, one);
        practice.wait(Duration.ofHours(3));
        var second = world.take(at.minusSeconds(3600), at.plusSeconds(7200), 0, one, two);
        assertThat(second.counts().accepted()).isEqualTo(1);
        assertThat(second.counts().seen()).isEqualTo(1);
        assertThat(positions()).hasSize(2);
    }

    @Test
    @Tag("R4")
    void another_node_reads_the_same_inputs_and_decides_nothing_new() {
        var session = practice.approved();
        practice.ask(session.id());
        practice.hear(session.id(), true);
        var receipt =
                practice.payment(session.id()).attempts().getFirst().receipt().orElseThrow();
        var at = practice.clock().instant();
        world.take(
                at.minusSeconds(3600),
                at.plusSeconds(3600),
                0,
                ReconciledPractice.row(
                        receipt.value(),
                        at,
                        1500,
                        practice.payment(session.id()).reference().value()));
        long decisions = world.stores.book().decisions();
        assertThat(decisions).isEqualTo(1);
        var node = world.node();
        assertThat(node.matching().pass().decisions()).isZero();
        assertThat(world.stores.book().decisions()).isEqualTo(decisions);
        assertThat(kind(practice.payment(session.id())
                        .attempts()
                        .getFirst()
                        .id()
                        .toString()))
                .isEqualTo(MatchClass.MATCHED);
        assertThat(practice.now(session.id()).state()).isInstanceOf(SessionState.Confirmed.class);
    }

    @Test
    @Tag("P56")
    void a_day_has_one_run_however_many_nodes_ask_and_its_result_is_the_same_byte_for_byte() {
        var day = LocalDate.ofInstant(practice.clock().instant(), Period.BOOKS);
        var session = practice.approved();
        practice.ask(session.id());
        practice.hear(session.id(), true);
        world.books.request().daily(day);
        world.node().request().daily(day);
        assertThat(world.books.work().run()).isEqualTo(1);
        assertThat(world.node().work().run()).isZero();
        var period = Period.day(day);
        var first = run(period);
        var again = run(period);
        assertThat(again.id()).as("nothing new was known").isEqualTo(first.id());
        var daily = world.stores.runs().list(Optional.empty(), 10).stream()
                .filter(run -> run.trigger() == Run.Trigger.DAILY)
                .toList();
        assertThat(daily).hasSize(1);
        assertThat(daily.getFirst().done().orElseThrow().digest())
                .isEqualTo(first.done().orElseThrow().digest());
    }

    private Run run(Period period) {
        var asked = world.books.request().by(world.owner(), period).orElseThrow();
        world.books.work().run();
        return world.stores.runs().find(asked.id()).orElseThrow();
    }

    private MatchClass kind(String record) {
        return positions().stream()
                .filter(it -> it.side() == Side.OURS && it.id().equals(record))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private List<Position> positions() {
        return world
                .stores
                .positions()
                .within(new TimeRange(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")), Optional.empty(), 1_000)
                .stream()
                .map(Positions.Placed::position)
                .toList();
    }
}
