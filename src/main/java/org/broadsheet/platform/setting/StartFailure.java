package org.broadsheet.platform.setting;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Says once why the site does not start: {@code StartFailure.say(sentence)}, then throw an exception with the sentence.
 *
 * <p>A server reports a failed deployment with a page of stack traces, one for each of its layers, and the reason drowns in
 * them. So its records that only repeat the sentence are left out; all others stay.
 */
public final class StartFailure {
    private static final Logger LOG = Logger.getLogger(StartFailure.class.getName());

    private StartFailure() {}

    public static void say(String sentence) {
        LOG.severe(sentence);
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Filter before = handler.getFilter();
            handler.setFilter(logged -> !repeats(logged, sentence) && (before == null || before.isLoggable(logged)));
        }
    }

    static boolean repeats(LogRecord logged, String sentence) {
        return holds(logged.getMessage(), sentence)
                || (logged.getParameters() != null
                        && Arrays.stream(logged.getParameters()).anyMatch(value -> holds(value, sentence)))
                || holds(logged.getThrown(), sentence);
    }

    private static boolean holds(Object value, String sentence) {
        int depth = 0;
        for (Object part = value; part != null && depth < 50; depth++) {
            if (part.toString().contains(sentence)) {
                return true;
            }
            part = part instanceof Throwable thrown ? thrown.getCause() : null;
        }
        return false;
    }
}
