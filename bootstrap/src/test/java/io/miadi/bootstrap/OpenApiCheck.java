package io.miadi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds what goes over the wire against {@code docs/openapi.yaml}. End-to-end tests call it for everything they see. */
public final class OpenApiCheck {
    private static final OpenApiInteractionValidator VALIDATOR = validator();

    private OpenApiCheck() {}

    private static OpenApiInteractionValidator validator() {
        try {
            var document = Files.readString(Path.of("..", "docs", "openapi.yaml"));
            return OpenApiInteractionValidator.createForInlineApiSpecification(document)
                    .withWhitelist(ValidationErrorsWhitelist.create()
                            .withRule(
                                    "a body that only operators get, for which the language of the document has no word",
                                    WhitelistRules.allOf(
                                            WhitelistRules.messageHasKey("validation.response.body.missing"),
                                            WhitelistRules.pathContainsSubstring("/health/ready"))))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the document of the API", e);
        }
    }

    /**
     * Fails when the answer is not one that the document allows: an unknown route, an undeclared status, header or media type, or
     * a body that does not fit its schema.
     *
     * @param path the concrete path, with or without a query
     * @param body empty for none
     */
    public static void holds(
            String method, String path, int status, Map<String, ? extends List<String>> headers, String body) {
        var response = SimpleResponse.Builder.status(status);
        headers.forEach((name, values) -> response.withHeader(name, List.copyOf(values)));
        if (!body.isEmpty()) {
            response.withBody(body);
        }
        var report = VALIDATOR.validateResponse(withoutQuery(path), Request.Method.valueOf(method), response.build());
        assertThat(troubles(report))
                .as("%s %s answered %d", method, path, status)
                .isEmpty();
    }

    /** Fails when a request that is meant to be accepted is not one that the document describes; who sends it does not matter. */
    public static void accepts(String method, String path, Map<String, ? extends List<String>> headers, String body) {
        var request = new SimpleRequest.Builder(method, withoutQuery(path));
        headers.forEach((name, values) -> request.withHeader(name, List.copyOf(values)));
        query(path).forEach(request::withQueryParam);
        if (!body.isEmpty()) {
            request.withBody(body);
        }
        assertThat(troubles(VALIDATOR.validateRequest(request.build())))
                .as("%s %s", method, path)
                .isEmpty();
    }

    private static List<String> troubles(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !message.getKey().startsWith("validation.request.security"))
                .map(ValidationReport.Message::toString)
                .toList();
    }

    private static String withoutQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    private static Map<String, String> query(String path) {
        int mark = path.indexOf('?');
        var found = new LinkedHashMap<String, String>();
        if (mark >= 0) {
            for (String pair : path.substring(mark + 1).split("&", -1)) {
                var parts = pair.split("=", 2);
                found.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return found;
    }
}
