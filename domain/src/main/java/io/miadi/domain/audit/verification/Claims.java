package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.checkpoint.TrustedKeys.Opening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that is signed about the log, and what only pretends to be.
 *
 * @param all small to large
 * @param refused checkpoints that prove nothing
 */
record Claims(List<Claim> all, List<Finding> refused) {
    Claims {
        all = all.stream().sorted(Comparator.comparingLong(Claim::size)).toList();
        refused = List.copyOf(refused);
    }

    static Claims read(TrustedKeys keys, List<String> exported, List<String> outside) {
        var claims = new ArrayList<Claim>();
        var refused = new ArrayList<Finding>();
        for (int i = 0; i < exported.size() + outside.size(); i++) {
            boolean own = i < exported.size();
            var label = own
                    ? "checkpoint " + (i + 1) + " of the export"
                    : "checkpoint " + (i + 1 - exported.size()) + " from outside";
            switch (keys.open(own ? exported.get(i) : outside.get(i - exported.size()))) {
                case Opening.Believed(var checkpoint, var witnesses) ->
                    claims.add(new Claim(label, checkpoint.size(), checkpoint.root(), !own || !witnesses.isEmpty()));
                case Opening.Refused(var reason) -> refused.add(new Finding.WrongCheckpoint(label, reason));
            }
        }
        return new Claims(claims, refused);
    }

    Claim largest() {
        return all.getLast();
    }
}
