package io.miadi.bootstrap.campaign.tamper;

import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.audit.verification.StoredLog;
import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.TreeHashing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Somebody who owns the server and grows a new tree over what they left in it; with the log's stolen key they sign it, too. */
record Forger(StoredLog log, CheckpointKeys keys, String origin) {
    private static final long EVERYTHING = 1_000;

    /** Makes hashes, nodes and the end of the tree fit the entries that are there. */
    Frontier regrow(Connection connection) throws SQLException {
        var tree = new Frontier();
        var hashes = new ArrayList<Hash>();
        try (var entries = log.entries(0, EVERYTHING)) {
            entries.map(placed -> TreeHashing.leaf(EntryEncoding.encode(placed.entry())))
                    .forEach(hashes::add);
        }
        hashes.forEach(tree::append);
        try (var leaf = connection.prepareStatement("update audit_leaf set hash = ? where leaf = ?")) {
            for (int i = 0; i < hashes.size(); i++) {
                leaf.setBytes(1, hashes.get(i).toBytes());
                leaf.setLong(2, i);
                leaf.addBatch();
            }
            leaf.executeBatch();
        }
        try (var end = connection.createStatement()) {
            end.execute("delete from audit_node");
            end.execute("update audit_tree set size = " + tree.size() + ", peaks = decode('" + hex(tree.peaks())
                    + "', 'hex')");
        }
        return tree;
    }

    /** Puts one checkpoint of the new tree in the place of all that were signed before. */
    void sign(Connection connection, Frontier tree) throws SQLException {
        var note = SignedNote.of(new Checkpoint(origin, tree.size(), tree.root()))
                .signedBy(keys.signing(origin))
                .encoded();
        try (var old = connection.createStatement();
                var forged = connection.prepareStatement("insert into audit_checkpoint values (?, now(), ?)")) {
            old.execute("delete from audit_checkpoint");
            forged.setLong(1, tree.size());
            forged.setString(2, note);
            forged.execute();
        }
    }

    private static String hex(List<Hash> peaks) {
        var text = new StringBuilder();
        peaks.forEach(peak -> text.append(HexFormat.of().formatHex(peak.toBytes())));
        return text.toString();
    }
}
