package io.miadi.testkit.identity;

import io.miadi.application.identity.Logins;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Logins by id, each with the hash of its cookie, if it has one, and the moment at which it was ended, if it was. */
public final class InMemoryLogins implements Logins {
    private final InMemoryTable<LoginId, Row> rows;
    private final Persons persons;

    private record Row(Login login, Optional<TokenHash> token, Optional<Instant> endedAt) {
        Row with(Login other) {
            return new Row(other, token, endedAt);
        }

        boolean isOpen() {
            return endedAt.isEmpty();
        }
    }

    public InMemoryLogins(InMemoryUnitOfWork unitOfWork, Persons persons) {
        rows = new InMemoryTable<>(unitOfWork);
        this.persons = persons;
    }

    @Override
    public void add(Login login) {
        rows.put(login.id(), new Row(login, Optional.empty(), Optional.empty()));
    }

    @Override
    public void add(Login login, TokenHash token) {
        rows.put(login.id(), new Row(login, Optional.of(token), Optional.empty()));
    }

    @Override
    public Optional<Open> findOpen(LoginId id) {
        return rows.get(id).filter(Row::isOpen).flatMap(this::withPerson);
    }

    @Override
    public Optional<Open> findOpen(TokenHash token) {
        return open().filter(row -> row.token().equals(Optional.of(token)))
                .findFirst()
                .flatMap(this::withPerson);
    }

    private Optional<Open> withPerson(Row row) {
        return persons.find(row.login().person())
                .filter(Person::isActive)
                .map(person ->
                        new Open(row.login(), person.roles(), person.profile().language()));
    }

    @Override
    public List<Login> openOf(PersonId person, Instant now) {
        return open().map(Row::login)
                .filter(login -> login.person().equals(person) && login.isOpenAt(now))
                .sorted(Comparator.comparing(Login::createdAt)
                        .thenComparing(login -> login.id().toString())
                        .reversed())
                .toList();
    }

    @Override
    public void touch(LoginId id, Instant at) {
        rows.get(id)
                .filter(row -> row.login().lastUsedAt().isBefore(at))
                .ifPresent(row -> rows.put(id, row.with(row.login().usedAt(at))));
    }

    @Override
    public void reauthenticate(LoginId id, Instant at) {
        rows.get(id).ifPresent(row -> rows.put(id, row.with(row.login().authenticatedAgainAt(at))));
    }

    @Override
    public boolean end(LoginId id, PersonId person, Login.Ending ending, Instant at) {
        return !end(row -> row.login().id().equals(id) && row.login().person().equals(person), at)
                .isEmpty();
    }

    @Override
    public List<LoginId> endAll(PersonId person, Login.Ending ending, Instant at) {
        return end(row -> row.login().person().equals(person), at);
    }

    @Override
    public List<LoginId> endOthers(PersonId person, LoginId kept, Login.Ending ending, Instant at) {
        return end(
                row -> row.login().person().equals(person) && !row.login().id().equals(kept), at);
    }

    private List<LoginId> end(Predicate<Row> which, Instant at) {
        var ended = open().filter(which).toList();
        ended.forEach(row -> rows.put(row.login().id(), new Row(row.login(), row.token(), Optional.of(at))));
        return ended.stream().map(row -> row.login().id()).toList();
    }

    @Override
    public Familiarity familiarity(PersonId person, String address, Instant since) {
        var all = rows.rows()
                .map(Row::login)
                .filter(login -> login.person().equals(person))
                .toList();
        if (all.isEmpty()) {
            return Familiarity.FIRST_SIGN_IN;
        }
        boolean known = all.stream()
                .anyMatch(login -> login.device().address().equals(address)
                        && !login.createdAt().isBefore(since));
        return known ? Familiarity.KNOWN_ADDRESS : Familiarity.STRANGE_ADDRESS;
    }

    @Override
    public int forget(Instant before, int limit) {
        var gone = rows.rows()
                .filter(row -> row.endedAt().orElse(row.login().expiresAt()).isBefore(before))
                .limit(limit)
                .toList();
        gone.forEach(row -> rows.remove(row.login().id()));
        return gone.size();
    }

    private Stream<Row> open() {
        return rows.rows().filter(Row::isOpen);
    }
}
