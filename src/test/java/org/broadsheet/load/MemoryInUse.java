package org.broadsheet.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code MemoryInUse.of(pid)} collects the garbage of a JVM on this machine and says what is left: {@code heap 180 MiB}. */
record MemoryInUse(long kibibytes) {
    /** The first number of {@code jcmd GC.heap_info} that is in use: of the heap, whatever the collector. */
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static MemoryInUse of(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd does not say how much of the heap is in use");
        }
        return new MemoryInUse(Long.parseLong(used.group(1)));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(program.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "heap %.1f MiB", kibibytes / 1024.0);
    }
}
