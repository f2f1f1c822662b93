package io.miadi.domain.reconciliation.intake;

/** A row that came before, in this file or an earlier one, as the line with this id. */
public record SeenRow(int number, String line) {}
