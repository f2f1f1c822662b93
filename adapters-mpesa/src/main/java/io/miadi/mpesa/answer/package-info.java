/**
 * How Daraja's bodies are read: strict JSON, codes as text, and the closed list of what a code means. Nothing here throws
 * for what a body holds, and nothing that is not listed concludes anything. Open {@link io.miadi.mpesa.answer.ResultCodes} first.
 */
@NullMarked
package io.miadi.mpesa.answer;

import org.jspecify.annotations.NullMarked;
