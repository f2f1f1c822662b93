package io.miadi.application.receipt;

/** Prints receipts. Both forms show the same facts, and the same document always gives the same bytes. */
public interface ReceiptPrinter {
    /** A page that stands alone. */
    String html(ReceiptDocument receipt);

    /** A PDF with its fonts embedded. */
    byte[] pdf(ReceiptDocument receipt);
}
