package org.broadsheet.testing;

import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code @View(width = View.PHONE, colorScheme = ColorScheme.DARK)} on a test method or class: how its pages are looked at. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface View {
    int PHONE = 390;
    int DESKTOP = 1280;

    /** CSS pixels. */
    int width() default DESKTOP;

    ColorScheme colorScheme() default ColorScheme.LIGHT;

    boolean javaScript() default true;
}
