package org.broadsheet.load;

import java.util.List;

/** {@code Workload.of("index", 200, request)}: what is asked, one request after the other, and the status of every answer. */
record Workload(String name, int status, List<byte[]> requests) {
    static Workload of(String name, int status, byte[]... requests) {
        return new Workload(name, status, List.of(requests));
    }

    byte[] request(long number) {
        return requests.get((int) (number % requests.size()));
    }

    void check(int answered) {
        if (answered != status) {
            throw new IllegalStateException(name + " was answered with " + answered + " and not with " + status);
        }
    }
}
