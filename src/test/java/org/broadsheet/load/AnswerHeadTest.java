package org.broadsheet.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerHeadTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 42\r\n\r\n";

    @Test
    void statusAndLengthsAreReadOnceTheHeadIsThere() {
        assertThat(in(OK + "body")).contains(new AnswerHead(200, OK.length(), 42));
        assertThat(in(OK)).contains(new AnswerHead(200, OK.length(), 42));
    }

    @Test
    void aHeadThatIsNotCompleteIsWaitedFor() {
        for (int length = 0; length < OK.length(); length++) {
            assertThat(in(OK.substring(0, length))).isEmpty();
        }
    }

    @Test
    void whatIsNotModifiedHasNoBody() {
        String head = "HTTP/1.1 304 Not Modified\r\n\r\n";
        assertThat(in(head)).contains(new AnswerHead(304, head.length(), 0));
    }

    @Test
    void anAnswerWithoutALengthIsNotUnderstood() {
        assertThatIllegalStateException()
                .isThrownBy(() -> in("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .withMessageContaining("length");
    }

    private static Optional<AnswerHead> in(String text) {
        byte[] bytes = (text + "rest of the buffer").getBytes(StandardCharsets.US_ASCII);
        return AnswerHead.in(bytes, text.length());
    }
}
