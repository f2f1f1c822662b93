package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.look.PeriodReport;
import io.miadi.application.reconciliation.run.RunResult;
import io.miadi.domain.identity.Language;
import io.miadi.http.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** A report as the bytes that a run keeps: in English, whoever asks later, so that its digest is the same for all. */
public record ReportJson(ZoneId zone) implements RunResult {
    private static final StrictJson JSON = StrictJson.forClients();

    @Override
    public String of(PeriodReport report) {
        return new String(JSON.write(ReportView.of(report, zone, Language.EN)), StandardCharsets.UTF_8);
    }
}
