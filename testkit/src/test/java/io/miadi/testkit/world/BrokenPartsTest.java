package io.miadi.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.payment.Books;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.payment.Payments;
import io.miadi.application.session.Sessions;
import io.miadi.application.session.SlotClaims;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parts that are broken on purpose: an invariant that never fails proves nothing. */
class BrokenPartsTest {
    @Test
    void a_provider_that_pushes_twice_is_caught() {
        assertBreaks("K3", new Parts() {
            @Override
            public PaymentProvider provider(PaymentProvider model) {
                return new WrappedProvider(model) {
                    @Override
                    public Reply push(Push push) {
                        super.push(push);
                        return super.push(push);
                    }
                };
            }
        });
    }

    @Test
    void a_provider_that_pushes_again_when_the_answer_was_lost_is_caught() {
        assertBreaks("K3", new Parts() {
            @Override
            public PaymentProvider provider(PaymentProvider model) {
                return new WrappedProvider(model) {
                    @Override
                    public Reply push(Push push) {
                        var reply = super.push(push);
                        return reply instanceof Reply.Unknown ? super.push(push) : reply;
                    }
                };
            }
        });
    }

    @Test
    void a_provider_that_calls_a_lost_answer_a_refusal_is_caught() {
        assertBreaks("K13", new Parts() {
            @Override
            public PaymentProvider provider(PaymentProvider model) {
                return new WrappedProvider(model) {
                    @Override
                    public Reply push(Push push) {
                        var reply = super.push(push);
                        return reply instanceof Reply.Unknown
                                ? new Reply.Refused(
                                        new Failure(AttemptState.DECLINED, FailureReason.OTHER, "timeout", "timed out"))
                                : reply;
                    }
                };
            }
        });
    }

    @Test
    void a_provider_that_calls_an_open_prompt_paid_is_caught() {
        assertBreaks("I4", new Parts() {
            @Override
            public PaymentProvider provider(PaymentProvider model) {
                return new WrappedProvider(model) {
                    @Override
                    public Answer query(Inquiry inquiry) {
                        return super.query(inquiry) instanceof Answer.Told(Verdict.InProgress _)
                                ? new Answer.Told(new Verdict.Moved(inquiry.amount(), Optional.empty()))
                                : super.query(inquiry);
                    }
                };
            }
        });
    }

    @Test
    void slots_that_everybody_gets_are_caught() {
        assertBreaks("K", new Parts() {
            @Override
            public SlotClaims slotClaims(SlotClaims claims) {
                return new WrappedClaims(claims) {
                    @Override
                    public boolean claim(SessionId session, PersonId practitioner, TimeRange time) {
                        super.claim(session, practitioner, time);
                        return true;
                    }
                };
            }
        });
    }

    @Test
    void a_cancelled_session_that_keeps_its_slot_is_caught() {
        assertBreaks("K19", new Parts() {
            @Override
            public SlotClaims slotClaims(SlotClaims claims) {
                return new WrappedClaims(claims) {
                    @Override
                    public void release(SessionId session) {
                        isHeld(session);
                    }
                };
            }
        });
    }

    @Test
    void an_inbox_that_loses_a_callback_is_caught() {
        assertBreaks("K12", new Parts() {
            @Override
            public CallbackInbox callbackInbox(CallbackInbox inbox) {
                return new ForgetfulInbox(inbox);
            }
        });
    }

    @Test
    void an_event_that_is_not_written_is_caught() {
        assertBreaks("K22", new Parts() {
            @Override
            public Outbox outbox(Outbox outbox) {
                return event -> {
                    if (!(event instanceof PaymentEvent.PaymentFailed)) {
                        outbox.add(event);
                    }
                };
            }
        });
    }

    @Test
    void an_event_that_is_written_twice_is_caught() {
        assertBreaks("K22", new Parts() {
            @Override
            public Outbox outbox(Outbox outbox) {
                return event -> {
                    outbox.add(event);
                    if (event instanceof PaymentEvent.PaymentSettled) {
                        outbox.add(event);
                    }
                };
            }
        });
    }

    @Test
    void a_follower_that_drops_an_event_is_caught() {
        assertBreaks("K23", new Parts() {
            @Override
            public EventFollower follower(EventFollower follower) {
                return event -> {
                    if (!(event instanceof PaymentEvent.PaymentFailed)) {
                        follower.follow(event);
                    }
                };
            }
        });
    }

    @Test
    void a_settlement_that_forgets_the_session_is_caught() {
        assertBreaks("K", new Parts() {
            @Override
            public Sessions sessions(Sessions sessions) {
                return new WrappedSessions(sessions) {
                    @Override
                    public void replace(Session session) {
                        if (!(session.state() instanceof SessionState.Confirmed)) {
                            super.replace(session);
                        }
                    }
                };
            }
        });
    }

    @Test
    void money_that_is_not_booked_is_caught() {
        assertBreaks("K5", new Parts() {
            @Override
            public Books books(Books books) {
                return new WrappedBooks(books) {
                    @Override
                    public void received(Payment payment, Attempt attempt, Capture capture) {
                        if (capture.unapplied().isZero()) {
                            super.received(payment, attempt, capture);
                        }
                    }
                };
            }
        });
    }

    @Test
    void a_due_that_shows_no_live_attempt_is_caught() {
        assertBreaks("K", new Parts() {
            @Override
            public Payments payments(Payments payments) {
                return new BlindPayments(payments);
            }
        });
    }

    @Test
    void a_resolver_that_is_given_nothing_to_look_at_is_caught() {
        assertBreaks("K17", new Parts() {
            @Override
            public Payments payments(Payments payments) {
                return new UncheckedPayments(payments);
            }
        });
    }

    @Test
    void a_broken_law_comes_with_a_short_history_and_the_command_that_shows_it_again() {
        var report = Simulation.run(11, 320, Faults.defaults(), new Parts() {
            @Override
            public Outbox outbox(Outbox outbox) {
                return event -> {
                    if (!(event instanceof PaymentEvent.MoneyKept)) {
                        outbox.add(event);
                    }
                };
            }
        });
        assertThat(report.breaks()).isNotEmpty();
        var found = report.breaks().getFirst();
        assertThat(found.history()).hasSizeBetween(1, 12);
        assertThat(found.replay()).matches("\\./miadi simulate --seed \\d+ --lives 64");
    }

    private static void assertBreaks(String law, Parts parts) {
        var report = Simulation.run(10, 128, Faults.harsh().with(Fault.CRASH, 2), parts);
        assertThat(report.allHolds()).isFalse();
        assertThat(List.of(report.breaks().getFirst().law().split(" ")))
                .as("%s", report.breaks().getFirst())
                .anyMatch(number -> number.startsWith(law));
    }
}
