package org.broadsheet.platform.refusal;

import java.io.Serializable;

/** What is wrong with one field, said to whoever filled it in. */
public record FieldError(String field, String message) implements Serializable {}
