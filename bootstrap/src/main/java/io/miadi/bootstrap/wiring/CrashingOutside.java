package io.miadi.bootstrap.wiring;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.HandOff;
import io.miadi.application.notification.SmsSender;
import io.miadi.application.payment.PaymentProvider;
import java.time.Instant;

/** Senders and providers with crash points before and after each call that cannot be taken back. */
final class CrashingOutside {
    private CrashingOutside() {}

    static PaymentProvider around(PaymentProvider inner, CrashPoints points) {
        return new PaymentProvider() {
            @Override
            public Reply push(Push push) {
                points.reach("push.before");
                var reply = inner.push(push);
                points.reach("push.after");
                return reply;
            }

            @Override
            public Answer query(Inquiry inquiry) {
                points.reach("query.before");
                var answer = inner.query(inquiry);
                points.reach("query.after");
                return answer;
            }

            @Override
            public Connection testConnection() {
                return inner.testConnection();
            }
        };
    }

    static EmailSender around(EmailSender inner, CrashPoints points) {
        return new EmailSender() {
            @Override
            public HandOff send(Email email) {
                points.reach("email.before");
                var result = inner.send(email);
                points.reach("email.after");
                return result;
            }

            @Override
            public int room() {
                return inner.room();
            }
        };
    }

    static SmsSender around(SmsSender inner, CrashPoints points) {
        return new SmsSender() {
            @Override
            public HandOff send(Sms sms) {
                points.reach("sms.before");
                var result = inner.send(sms);
                points.reach("sms.after");
                return result;
            }

            @Override
            public LookUp find(Sms sms, Instant since) {
                return inner.find(sms, since);
            }

            @Override
            public int room() {
                return inner.room();
            }
        };
    }
}
