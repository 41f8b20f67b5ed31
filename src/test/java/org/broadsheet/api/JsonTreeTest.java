package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Random;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is an object or {@link Invalid}, never anything else. */
class JsonTreeTest {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String ALPHABET = "{}[]\",:\\ntrue falsenull0123456789.eE+-u\0\ud800\u00e4 \t\n";

    @Test
    void whatIsWrittenIsReadTheSame() {
        for (int seed = 0; seed < 500; seed++) {
            JsonObject any = object(new Random(seed), 4);

            assertThat(JsonTree.read(any.toString())).as("seed " + seed).isEqualTo(any);
        }
    }

    @Test
    void everyTruncationIsRefused() {
        String whole = "{\"a\":[1,-2.5e3,{\"b\":null,\"\\u00e4\":true}],\"c\":\"x\\\"y\",\"d\":{}}";
        assertThatNoException().isThrownBy(() -> JsonTree.read(whole));

        for (int end = 0; end < whole.length(); end++) {
            String part = whole.substring(0, end);
            assertThatExceptionOfType(Invalid.class).as(part).isThrownBy(() -> JsonTree.read(part));
        }
    }

    @Test
    void noMutationFailsOtherwiseThanByARefusal() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(object(random, 3).toString());
            for (int change = random.nextInt(4); change >= 0; change--) {
                char any = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, any);
                    case 1 -> text.insert(at, any);
                    default -> text.append(any);
                }
            }
            readOrRefuse(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "1",
                "{} {}",
                "{}x",
                "{,}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":0x1}",
                "{\"a\":1e}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\ud\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":/*no*/1}",
                "\ufeff{}",
                "{\"a\":undefined}"
            })
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> JsonTree.read(text));
    }

    @Test
    void aNameThatStandsTwiceIsNamed() {
        assertRefused("{\"a\":1,\"b\":{\"c\":1},\"a\":2}", "a");
        assertRefused("{\"a\":{\"deep\":1,\"d\\u0065ep\":2}}", "deep");
        assertRefused("{\"a\":[{\"x\":1},{\"x\":1,\"x\":1}]}", "x");
        assertThatNoException().isThrownBy(() -> JsonTree.read("{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]}}"));
    }

    @Test
    void aNumberHasAnEnd() {
        assertRefused("{\"n\":" + "9".repeat(10_000) + "}", "n");
        assertRefused("{\"n\":[1.0e" + "9".repeat(200) + "]}", "n");
        assertThatNoException().isThrownBy(() -> JsonTree.read("{\"n\":1e999999999}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000, 1_000_000})
    void whatIsNestedTooDeepIsRefusedAtWhateverDepth(int depth) {
        for (String text : new String[] {
            "{\"a\":" + "[".repeat(depth),
            "{\"a\":".repeat(depth),
            "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"
        }) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> JsonTree.read(text))
                    .withMessageContaining("nested");
        }
        assertThatNoException().isThrownBy(() -> JsonTree.read("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}"));
    }

    @Test
    void anAnswerDoesNotRepeatALongName() {
        String name = "n".repeat(100_000);

        assertRefused("{\"" + name + "\":1,\"" + name + "\":1}", name.substring(0, 100));
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(JsonTree.read(text)).isNotNull();
        } catch (Invalid refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    private static void assertRefused(String text, String field) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> JsonTree.read(text))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly(field));
    }

    private static JsonObject object(Random random, int depth) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.add(text(random) + i, value(random, depth - 1));
        }
        return object.build();
    }

    private static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.TRUE;
            case 2 -> JSON.createValue(random.nextLong());
            case 3 -> JSON.createValue(random.nextDouble());
            case 4 -> JSON.createValue(text(random));
            case 5 -> object(random, depth);
            default -> {
                JsonArrayBuilder array = JSON.createArrayBuilder();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array.build();
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(" \"\\/aB\u00e4\u4e2d\n\t".codePointAt(random.nextInt(10)));
        }
        return text.toString();
    }
}
