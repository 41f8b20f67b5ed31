package org.broadsheet.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code new ApiFuzz(port, requests, snapshot).run(300)} sends that many requests and remembers what should not have happened.
 *
 * @param snapshot what the API tells of all that it keeps
 */
record ApiFuzz(int port, HostileRequests requests, Supplier<String> snapshot) {
    private static final int ROUND = 100;

    /** What came of it. */
    record Findings(Map<Integer, Integer> statuses, List<String> wrong) {}

    Findings run(int count) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        String before = snapshot.get();
        List<HostileRequest> round = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            HostileRequest request = requests.next();
            WireAnswer answer = WireAnswer.to(request, port);
            statuses.merge(answer.status(), 1, Integer::sum);
            String fault = fault(request, answer);
            if (!fault.isEmpty()) {
                wrong.add(fault + ": " + request + " → "
                        + answer.head().lines().findFirst().orElse(answer.body()));
            }
            round.add(request);
            if (!request.isReading() && answer.status() < 300) {
                before = snapshot.get();
                round.clear();
            } else if (round.size() >= ROUND || i == count) {
                if (!snapshot.get().equals(before)) {
                    wrong.add("one of these refused requests changed something: " + round);
                    before = snapshot.get();
                }
                round.clear();
            }
        }
        return new Findings(statuses, wrong);
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
        if (answer.status() >= 400 && !answer.has("Content-Type", "application/problem+json")) {
            return request.method().equals("HEAD") ? "" : "no problem";
        }
        return answer.has("X-Injected", "1") ? "a header of the caller's" : "";
    }
}
