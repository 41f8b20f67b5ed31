package org.broadsheet.platform.outside;

/**
 * What came of sending something once.
 *
 * @param status of the answer; null where there was none
 * @param body the beginning of the answer; null where there was none
 * @param error why there was no answer; null where there was one
 */
public record OutsideAnswer(Integer status, String body, String error) {
    public boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }
}
