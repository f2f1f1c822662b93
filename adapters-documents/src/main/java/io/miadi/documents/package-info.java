/**
 * Messages and receipts in words: text, HTML and PDF from templates without logic, in English and Swahili. The same facts always
 * give the same bytes. Open {@link io.miadi.documents.MustacheMessageWriter} first, then
 * {@link io.miadi.documents.PdfReceiptPrinter}.
 */
@NullMarked
package io.miadi.documents;

import org.jspecify.annotations.NullMarked;
