package org.broadsheet.platform.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
    @Test
    void whatOnlyWritersReadGoes() {
        assertThat(small("""
                /* The author's
                   words */
                .a,
                .b > p :hover {
                  margin: -1px calc(1em + 2px); /* half */
                  content: " ← /* no */ " / "";

                  &:focus {
                    color: red;
                  }
                }

                @media (min-width: 2rem) and (print) { a { b: c } }
                """))
                .isEqualTo(
                        ".a,.b > p :hover{margin:-1px calc(1em + 2px);content:\" ← /* no */ \" / \"\";&:focus{color:red}}"
                                + "@media (min-width:2rem) and (print){a{b:c}}");
    }

    @Test
    void whatIsSmallStaysAsItIs() {
        String once = small("a { b : c d }");

        assertThat(small(once)).isEqualTo(once);
    }

    private static String small(String css) {
        return new String(StyleSheet.small(css.getBytes(UTF_8)), UTF_8);
    }
}
