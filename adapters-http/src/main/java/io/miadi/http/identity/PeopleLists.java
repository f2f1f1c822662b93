package io.miadi.http.identity;

import io.miadi.application.identity.Persons;
import io.miadi.application.identity.people.FindPerson;
import io.miadi.application.identity.people.ListPeople;
import io.miadi.application.identity.people.ListPeople.Group;
import io.miadi.application.identity.people.PeopleUseCases;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import java.util.List;

/** One list of people and its entries: of the clients, or of those who work here. */
final class PeopleLists {
    private static final int LONGEST_SEARCH = 100;

    private final PeopleUseCases people;
    private final Group group;
    private final String name;

    PeopleLists(PeopleUseCases people, Group group, String name) {
        this.people = people;
        this.group = group;
        this.name = name;
    }

    Answer list(Call call) {
        var text = call.query("q").orElse("");
        if (text.length() > LONGEST_SEARCH) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("q", AcceptedForm.SEARCH))
                    .asRefusal();
        }
        var asked = call.page(name);
        var after = asked.after().stream().findFirst().map(PersonId::parse);
        var page = new Persons.Page(text, after, asked.limit());
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (people.listPeople().handle(new ListPeople.Query(who, group, page))) {
            case ListPeople.Outcome.Found(var found) -> Answer.ok(view(call, found, asked.limit()));
            case ListPeople.Outcome.NotAllowed() -> Refusals.forbidden();
        };
    }

    private PageView<PersonView> view(Call call, List<Person> found, int limit) {
        var next = found.size() == limit
                ? call.cursor(name, List.of(found.getLast().id().toString()))
                : null;
        return new PageView<>(found.stream().map(PersonView::of).toList(), next);
    }

    Answer show(Call call) {
        var who = LoginAuthenticator.principal(call.signedIn());
        return people.findPerson()
                .handle(new FindPerson.Query(who, group, new PersonId(call.id("id"))))
                .map(person -> Answer.ok(PersonView.of(person)))
                .orElseGet(Refusals::notFound);
    }
}
