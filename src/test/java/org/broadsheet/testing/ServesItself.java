package org.broadsheet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Put it on a class of the tests that is a server by {@code jdk.httpserver}, which forbiddenapis takes for an internal of the JDK. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ServesItself {}
