package io.miadi.application.identity;

import io.miadi.application.transaction.UnitOfWork;
import java.time.Instant;
import java.util.function.Supplier;

/** What every step of identity is made with: a unit of work, somewhere to tell of it, and where ids, tokens and time come from. */
public record Steps(UnitOfWork unitOfWork, Chronicle chronicle, Origins origins) {
    public <T> T run(Supplier<T> work) {
        return unitOfWork.run(work);
    }

    public Instant now() {
        return origins.now();
    }
}
