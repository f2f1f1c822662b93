package io.miadi.testkit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryUnitOfWorkTest {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final List<String> store = new ArrayList<>();

    private void put(String value) {
        store.add(value);
        unitOfWork.onUndo(store::removeLast);
    }

    @Test
    void a_failing_run_takes_back_what_nested_runs_did() {
        put("before");
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    put("a");
                    unitOfWork.run(() -> {
                        put("b");
                        return true;
                    });
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store).containsExactly("before");
    }

    @Test
    void tasks_run_after_the_outermost_commit_and_never_after_a_rollback() {
        unitOfWork.run(() -> {
            unitOfWork.run(() -> {
                unitOfWork.afterCommit(() -> store.add("after"));
                return true;
            });
            put("inside");
            return true;
        });
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    unitOfWork.afterCommit(() -> store.add("never"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store).containsExactly("inside", "after");
    }
}
