package io.miadi.bootstrap.config;

import java.time.ZoneId;

/**
 * The practice that this installation serves.
 *
 * @param zone says what a day is
 * @param address as receipts print it, in one line
 */
public record Practice(String name, String address, ZoneId zone) {}
