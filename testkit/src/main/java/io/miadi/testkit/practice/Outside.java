package io.miadi.testkit.practice;

import io.miadi.application.payment.CallbackReader;
import io.miadi.application.payment.Pauses;
import io.miadi.application.payment.PaymentProvider;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What is outside of a practice: a provider and how its callbacks are read, time, and chance. */
public record Outside(
        PaymentProvider provider, CallbackReader reader, Pauses pauses, RandomGenerator random, InstantSource clock) {}
