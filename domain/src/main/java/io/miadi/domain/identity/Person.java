package io.miadi.domain.identity;

/**
 * Somebody known to the practice, with or without an account.
 *
 * @param version rises with each stored change; a change against an older one is refused
 */
public record Person(PersonId id, Profile profile, Roles roles, Standing standing, long version) {
    public static Person newcomer(PersonId id, Profile profile, Roles roles) {
        return new Person(id, profile, roles, Standing.ACTIVE, 0);
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    public Person with(Profile other) {
        return new Person(id, other, roles, standing, version + 1);
    }

    public Person with(Roles others) {
        return new Person(id, profile, others, standing, version + 1);
    }

    public Person with(Standing other) {
        return new Person(id, profile, roles, other, version + 1);
    }

    /** The person acting in the highest of their roles. */
    public Actor.Person asActor() {
        return new Actor.Person(id, roles.highest());
    }
}
