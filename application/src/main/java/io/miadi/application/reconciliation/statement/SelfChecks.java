package io.miadi.application.reconciliation.statement;

import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import java.util.List;

/** What the files that were taken in say of their own completeness. */
public interface SelfChecks {
    /** The self-checks of all files of the account that were taken in. */
    List<CheckedStatement> checked(String account);
}
