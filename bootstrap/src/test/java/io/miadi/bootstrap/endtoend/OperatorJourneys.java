package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever runs the product, and whoever writes a program against it. */
interface OperatorJourneys {
    @Test
    default void the_product_says_that_it_is_well() {
        var practice = OpenPractice.here();
        practice.nobody().get("/health/live").expect(200);
        practice.nobody().get("/health/ready").expect(200);
        assertThat(practice.operator().get("/jobs").expect(200).text()).contains("resolve-attempts");
        assertThat(practice.operator().get("/metrics").expect(200).text()).contains("miadi_payment_attempts");
    }

    @Test
    default void the_document_of_the_api_is_shown_with_its_page() {
        var nobody = OpenPractice.here().nobody();
        for (var file :
                List.of("", "/openapi.yaml", "/page.js", "/page.css", "/swagger-ui-bundle.js", "/swagger-ui.css")) {
            assertThat(nobody.get("/api/docs" + file).expect(200).text()).isNotEmpty();
        }
    }
}
