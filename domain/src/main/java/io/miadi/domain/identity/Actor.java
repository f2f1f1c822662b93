package io.miadi.domain.identity;

/** Who did something: a signed-in person, a provider by its callback, the system by one of its jobs, or an operator at the command line. */
public sealed interface Actor {
    /** A short text for the audit log; ids and names of jobs, nothing personal. */
    String label();

    /** What the actor acted as, for the audit log. */
    String roleLabel();

    record Person(PersonId id, Role role) implements Actor {
        @Override
        public String label() {
            return "person:" + id;
        }

        @Override
        public String roleLabel() {
            return role.name();
        }
    }

    /** Somebody who is not signed in, such as a visitor who registers. */
    record Visitor() implements Actor {
        @Override
        public String label() {
            return "visitor";
        }

        @Override
        public String roleLabel() {
            return "NONE";
        }
    }

    record Provider(String name) implements Actor {
        @Override
        public String label() {
            return "provider:" + name;
        }

        @Override
        public String roleLabel() {
            return "PROVIDER";
        }
    }

    record Job(String name) implements Actor {
        @Override
        public String label() {
            return "job:" + name;
        }

        @Override
        public String roleLabel() {
            return "SYSTEM";
        }
    }

    record Operator(String command) implements Actor {
        @Override
        public String label() {
            return "command:" + command;
        }

        @Override
        public String roleLabel() {
            return "OPERATOR";
        }
    }
}
