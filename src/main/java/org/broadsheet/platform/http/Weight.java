package org.broadsheet.platform.http;

/** How much a caller wants one of several (RFC 9110 section 12.4.2): {@code Weight.of("gzip;q=0.5")}, 1 where it is not said. */
final class Weight {
    private Weight() {}

    /** Between 0, which is not at all, and 1; 0 also where it is no weight. */
    static double of(String part) {
        for (String parameter : part.split(";", -1)) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("q")) {
                String number = pair[1].strip();
                return number.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(number) : 0;
            }
        }
        return 1;
    }
}
