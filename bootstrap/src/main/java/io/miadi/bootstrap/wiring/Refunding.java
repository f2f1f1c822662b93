package io.miadi.bootstrap.wiring;

import io.miadi.application.refund.RefundProvider;
import io.miadi.application.refund.ResultReader;
import java.util.Optional;

/**
 * Who sends money back.
 *
 * @param provider empty where no API operator is set up: then a person gives it back and says so
 */
public record Refunding(Optional<RefundProvider> provider, ResultReader reader) {}
