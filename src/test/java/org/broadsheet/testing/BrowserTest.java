package org.broadsheet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Put it on a class {@code …UiIT} whose tests take a Playwright {@code Page} as parameter, or several for several people.
 *
 * <p>Each page is new and knows the site's address: {@code page.navigate("/")}. {@link View} and {@link EveryView} choose width,
 * colours and JavaScript; {@link PageProblems} and a violated expectation fail the test and leave a picture in
 * {@code target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HttpTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
