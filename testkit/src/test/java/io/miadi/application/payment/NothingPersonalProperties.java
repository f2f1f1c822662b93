package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Session;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.phone.MsisdnArbitraries;
import io.miadi.testkit.practice.SmallPractice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** What the audit log keeps of the payer's number and of the secret in the callback's path: not enough to use either. */
class NothingPersonalProperties {
    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("K25")
    @Label("K25 no full phone number and no credential appears in the audit log, whatever happens to a payment")
    void no_entry_holds_a_number_or_a_secret(
            @ForAll("prices") Money price,
            @ForAll("numbers") Msisdn payer,
            @ForAll("histories") List<PaymentSteps> history,
            @ForAll PaymentLook look) {
        var session = practice.approved(price);
        ask(session, payer);
        history.forEach(step -> step.take(practice, session));
        look.at(practice, session, practice.desk());
        var texts = practice.store().auditLog().entries().stream()
                .flatMap(NothingPersonalProperties::texts)
                .collect(Collectors.joining("\n"));
        assertThat(texts).contains(payer.masked());
        assertThat(texts.replaceAll("[ ()-]", ""))
                .doesNotContain(payer.digits().substring(3))
                .doesNotContain(SmallPractice.PHONE.digits().substring(3));
        assertThat(practice.provider().asked())
                .isNotEmpty()
                .allSatisfy(
                        push -> assertThat(texts).doesNotContain(push.token().value()));
    }

    private void ask(Session session, Msisdn payer) {
        practice.useCases()
                .initiate()
                .handle(new InitiatePayment.Command(
                        SmallPractice.client(session), session.id(), payer, SmallPractice.newKey()));
    }

    /** All that an entry says, as it is stored: names of facts, facts, and the words around them. */
    private static Stream<String> texts(AuditEntry entry) {
        var facts = Stream.of(entry.before(), entry.after())
                .flatMap(map -> map.entrySet().stream())
                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()));
        return Stream.concat(Stream.of(entry.action(), entry.subject(), entry.cause()), facts);
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<Msisdn> numbers() {
        return MsisdnArbitraries.anyMsisdn();
    }

    @Provide
    Arbitrary<List<PaymentSteps>> histories() {
        return Arbitraries.of(PaymentSteps.class).list().ofMaxSize(8);
    }
}
