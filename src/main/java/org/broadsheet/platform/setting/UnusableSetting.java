package org.broadsheet.platform.setting;

/** A setting whose value cannot be used; the message is one sentence that names the variable and never its value. */
public class UnusableSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableSetting(String variable, String rule) {
        this(variable, rule, null);
    }

    public UnusableSetting(String variable, String rule, Throwable cause) {
        super(variable + " cannot be used: it " + rule + ".", cause);
    }
}
