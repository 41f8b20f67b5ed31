package org.broadsheet.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put it on the component of a record on the wire that is a secret, such as a new token: it is told in the answer itself, and is null
 * in the copy that is kept for who asks again with the same {@code Idempotency-Key}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownOnce {}
