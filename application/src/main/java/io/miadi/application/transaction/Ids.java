package io.miadi.application.transaction;

import java.util.UUID;

/** Makes new ids: UUID version 7 (RFC 9562), rising with time. Ids identify, they never authorise. */
public interface Ids {
    UUID next();
}
