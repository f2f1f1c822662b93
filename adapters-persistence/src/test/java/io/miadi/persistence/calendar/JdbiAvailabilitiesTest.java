package io.miadi.persistence.calendar;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.calendar.AvailabilitiesContract;

class JdbiAvailabilitiesTest implements AvailabilitiesContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
