package io.miadi.persistence.backup;

import java.util.List;

/** What an export says about itself; tables in an order in which they can be filled. */
record ExportManifest(
        String kind,
        String exportedAt,
        List<Catalogue.Migration> migrations,
        List<TableContent> tables,
        List<SequencePosition> sequences) {
    static final String KIND = "miadi-export-1";

    record TableContent(String name, String columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** {@code called} is false while the next value is {@code last} itself. */
    record SequencePosition(String name, long last, boolean called) {}
}
