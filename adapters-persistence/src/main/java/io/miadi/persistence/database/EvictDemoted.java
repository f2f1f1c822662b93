package io.miadi.persistence.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Which failures end a pooled connection beside those that the pool knows. A primary that another server has taken over from goes
 * on answering, and its connections seem sound; only a new one is led by the name to the server that takes writes now.
 */
final class EvictDemoted implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return StorageFailures.READ_ONLY.equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
