package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.persistence.embedded.SharedDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiUnitOfWorkTest {
    private final DatabaseUrl url = SharedDatabase.fresh();
    private final Database database = Database.open(url, PoolSettings.standard());
    private final DatabaseSession session = database.session();
    private final UnitOfWork unitOfWork = database.unitOfWork();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void make_a_table() throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table entry (id int primary key, body text)");
            statement.execute("select grant_to_app('entry', 'select', 'insert', 'update')");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_run_stores_is_there_afterwards() {
        assertThat(unitOfWork.run(() -> insert(1))).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void an_exception_takes_everything_back_and_comes_out_unchanged() {
        var refusal = new IllegalStateException("no");
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    insert(1);
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(count()).isZero();
    }

    @Test
    void a_look_at_one_moment_sees_nothing_that_is_committed_under_it() throws SQLException {
        try (var other = url.connect();
                var statement = other.createStatement()) {
            int changed = unitOfWork.atOneMoment(() -> {
                int before = count();
                commit(statement, "insert into entry (id, body) values (1, '')");
                return count() - before;
            });
            assertThat(changed).isZero();
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_nested_run_shares_the_fate_of_the_outer_one() {
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    unitOfWork.run(() -> insert(1));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(count()).isZero();
    }

    @Test
    void a_nested_run_sees_what_the_outer_one_stored() {
        assertThat(unitOfWork.<Integer>run(() -> {
                    insert(1);
                    return unitOfWork.run(this::count);
                }))
                .isEqualTo(1);
    }

    @Test
    void writing_outside_of_a_run_is_refused() {
        assertThatThrownBy(() -> insert(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_serialisation_failure_is_tried_again_until_it_passes() {
        var tries = new AtomicInteger();
        unitOfWork.run(() -> {
            insert(tries.incrementAndGet());
            unitOfWork.afterCommit(() -> told.add("try " + tries.get()));
            return tries.get() < 4 ? fail("40001") : 0;
        });
        assertThat(count()).isEqualTo(1);
        assertThat(told).containsExactly("try 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void the_fourth_lost_race_in_a_row_means_try_again_later(String state) {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    tries.incrementAndGet();
                    return unitOfWork.run(() -> fail(state));
                }))
                .isInstanceOf(StorageBusy.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void a_server_that_takes_no_writes_is_unavailable() {
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    session.current().execute("set transaction read only");
                    return insert(1);
                }))
                .isInstanceOf(StorageUnavailable.class)
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void a_broken_constraint_is_never_tried_again() {
        var tries = new AtomicInteger();
        unitOfWork.run(() -> insert(1));
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    tries.incrementAndGet();
                    return insert(1);
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void two_that_deadlock_both_finish() throws Exception {
        unitOfWork.run(() -> insert(1) + insert(2));
        var bothHoldOne = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var forward = threads.submit(() -> lockInOrder(1, 2, bothHoldOne));
            var backward = threads.submit(() -> lockInOrder(2, 1, bothHoldOne));
            forward.get(60, TimeUnit.SECONDS);
            backward.get(60, TimeUnit.SECONDS);
        }
        assertThat(read("select sum(length(body)) from entry")).isEqualTo(4);
    }

    @Test
    void a_task_after_commit_finds_the_rows_committed() {
        unitOfWork.run(() -> {
            unitOfWork.afterCommit(() -> told.add("rows: " + count()));
            return insert(1);
        });
        assertThat(told).containsExactly("rows: 1");
    }

    @Test
    void a_task_after_commit_is_dropped_by_a_rollback() {
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    unitOfWork.run(() -> {
                        unitOfWork.afterCommit(() -> told.add("never"));
                        return 0;
                    });
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(told).isEmpty();
    }

    @Test
    void a_failing_task_after_commit_neither_undoes_nor_hides_the_commit() {
        assertThatCode(() -> unitOfWork.run(() -> {
                    unitOfWork.afterCommit(() -> {
                        throw new IllegalStateException("expected by this test");
                    });
                    unitOfWork.afterCommit(() -> told.add("second"));
                    return insert(1);
                }))
                .doesNotThrowAnyException();
        assertThat(count()).isEqualTo(1);
        assertThat(told).containsExactly("second");
    }

    @Test
    void outside_of_a_run_a_task_after_commit_is_run_at_once() {
        unitOfWork.afterCommit(() -> told.add("now"));
        assertThat(told).containsExactly("now");
    }

    private int insert(int id) {
        return session.current()
                .createUpdate("insert into entry (id, body) values (:id, '')")
                .bind("id", id)
                .execute();
    }

    private static void commit(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count() {
        return read("select count(*) from entry");
    }

    private int read(String sql) {
        return session.<Integer>read(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private int fail(String state) {
        return session.current()
                .execute("do $$ begin raise exception 'made by a test' using errcode = '" + state + "'; end $$");
    }

    private int lockInOrder(int first, int second, CyclicBarrier bothHoldOne) {
        var firstTry = new AtomicBoolean(true);
        return unitOfWork.run(() -> {
            int changed = append(first);
            if (firstTry.getAndSet(false)) {
                await(bothHoldOne);
            }
            return changed + append(second);
        });
    }

    private int append(int id) {
        return session.current()
                .createUpdate("update entry set body = body || 'x' where id = :id")
                .bind("id", id)
                .execute();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
