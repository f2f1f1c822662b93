package io.miadi.simulators.daraja.fault;

/** Whom a fault may strike. */
public sealed interface Target {
    boolean matches(String msisdn, String accountReference);

    record Anyone() implements Target {
        @Override
        public boolean matches(String msisdn, String accountReference) {
            return true;
        }
    }

    record Payer(String msisdn) implements Target {
        @Override
        public boolean matches(String other, String accountReference) {
            return msisdn.equals(other);
        }
    }

    record Reference(String accountReference) implements Target {
        @Override
        public boolean matches(String msisdn, String other) {
            return accountReference.equals(other);
        }
    }
}
