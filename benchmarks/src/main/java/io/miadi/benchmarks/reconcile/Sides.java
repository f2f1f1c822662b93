package io.miadi.benchmarks.reconcile;

import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import java.util.HashMap;

/** The two sides of the comparison, over the same records, on one thread. */
record Sides(Practice practice) {
    /** Everything told and every window closed, as a run over a year does it. */
    Matcher match() {
        var matcher = told();
        practice.lines().forEach(matcher::add);
        matcher.cover(Practice.ACCOUNT, Practice.until(practice.end()));
        return matcher;
    }

    /** Our side only. */
    Matcher told() {
        var matcher = new Matcher(MatchingRules.usual());
        practice.phones().forEach((client, phone) -> matcher.addPayer(phone, client));
        practice.dues().forEach(matcher::add);
        practice.records().forEach(matcher::add);
        return matcher;
    }

    /** Our records by receipt, and each line looked up by its own; returns how many were found. */
    int join() {
        var byReceipt = new HashMap<String, OwnRecord>();
        for (var record : practice.records()) {
            if (record.providerId() != null) {
                byReceipt.put(record.providerId(), record);
            }
        }
        int found = 0;
        for (var line : practice.lines()) {
            if (byReceipt.containsKey(line.traces().providerId())) {
                found++;
            }
        }
        return found;
    }
}
