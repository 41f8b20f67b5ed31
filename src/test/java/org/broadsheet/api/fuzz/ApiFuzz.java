package org.broadsheet.api.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code new ApiFuzz(port, requests, snapshot).run(300)} sends requests until the application has answered so many, and remembers what
 * should not have happened.
 *
 * <p>Requests that were refused are sent once more where something else succeeded among them, so that each is seen to change nothing.
 */
final class ApiFuzz {
    private static final int ROUND = 100;

    private final int port;
    private final HostileRequests requests;
    private final Supplier<String> snapshot;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> beforeTheApplication = new TreeMap<>();
    private final Set<String> wrong = new LinkedHashSet<>();

    /** What came of it: how often each status, and what the server answered by itself, by the reason. */
    record Findings(Map<Integer, Integer> statuses, Map<String, Integer> beforeTheApplication, List<String> wrong) {}

    /**
     * Sends nothing yet.
     *
     * @param snapshot what the API tells of all that it keeps
     */
    ApiFuzz(int port, HostileRequests requests, Supplier<String> snapshot) {
        this.port = port;
        this.requests = requests;
        this.snapshot = snapshot;
    }

    Findings run(int count) {
        List<HostileRequest> unsure = send(Stream.generate(requests::next), count);
        Map<Integer, Integer> counted = new TreeMap<>(statuses);
        Map<String, Integer> before = new TreeMap<>(beforeTheApplication);
        send(unsure.stream(), Integer.MAX_VALUE);
        return new Findings(counted, before, List.copyOf(wrong));
    }

    /** Those that were refused while something else succeeded. */
    private List<HostileRequest> send(Stream<HostileRequest> source, int count) {
        List<HostileRequest> unsure = new ArrayList<>();
        List<HostileRequest> round = new ArrayList<>();
        String before = snapshot.get();
        int answered = 0;
        var sent = source.iterator();
        while (answered < count && sent.hasNext()) {
            HostileRequest request = sent.next();
            WireAnswer answer = WireAnswer.to(request, port);
            if (judge(request, answer)) {
                answered++;
            }
            if (!request.isReading() && answer.status() >= 200 && answer.status() < 300) {
                unsure.addAll(round);
                round.clear();
                before = snapshot.get();
            } else if (answer.status() == 0 || answer.status() >= 400) {
                round.add(request);
            }
            if (round.size() >= ROUND) {
                before = compare(before, round);
            }
        }
        compare(before, round);
        return unsure;
    }

    private String compare(String before, List<HostileRequest> round) {
        String now = snapshot.get();
        if (!now.equals(before)) {
            wrong.add("one of these refused requests changed something: " + round);
        }
        round.clear();
        return now;
    }

    /** Whether it was answered by the application. */
    private boolean judge(HostileRequest request, WireAnswer answer) {
        Optional<String> reason = BeforeTheApplication.reason(request);
        if (!answer.isOfTheApplication() && reason.isPresent() && answer.status() < 500) {
            beforeTheApplication.merge(reason.get() + " → " + answer.status(), 1, Integer::sum);
            return false;
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        String fault = fault(request, answer);
        if (!fault.isEmpty()) {
            wrong.add(fault + ": " + request + " → "
                    + answer.head().lines().findFirst().orElse(answer.body()));
        }
        return true;
    }

    private static String fault(HostileRequest request, WireAnswer answer) {
        if (answer.status() == 0) {
            return "no answer";
        }
        if (answer.status() >= 500) {
            return "a failure";
        }
        if (answer.body().contains("<html") || answer.has("Content-Type", "text/html")) {
            return "a page";
        }
        if (!answer.isOfTheApplication()) {
            return "not the application's";
        }
        if (answer.status() >= 400 && !answer.has("Content-Type", "application/problem+json")) {
            return request.method().equals("HEAD") ? "" : "no problem";
        }
        return answer.has("X-Injected", "1") ? "a header of the caller's" : "";
    }
}
