package io.miadi.http.json;

import com.fasterxml.jackson.annotation.JsonValue;

/** A text in which people may break lines, such as a note or a message; every other string of a body is a single line. */
public record MultiLine(@JsonValue String text) {}
