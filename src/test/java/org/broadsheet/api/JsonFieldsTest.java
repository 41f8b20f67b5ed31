package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    @Test
    void everyKindOfFieldIsRead() {
        JsonFields fields =
                of("{'text':'a','texts':['b','c'],'flag':true,'no':false,'time':'2030-01-31T08:00:00+01:00'}");

        assertThat(fields.text("text")).contains("a");
        assertThat(fields.texts("texts")).contains(List.of("b", "c"));
        assertThat(fields.flag("flag")).contains(true);
        assertThat(fields.flag("no")).contains(false);
        assertThat(fields.time("time")).contains(OffsetDateTime.parse("2030-01-31T07:00:00Z"));
        assertThatCode(fields::finish).doesNotThrowAnyException();
    }

    @Test
    void whatIsAbsentOrNullIsEmpty() {
        JsonFields fields = of("{'text':null,'texts':null,'flag':null,'time':null}");

        assertThat(fields.text("text")).isEmpty();
        assertThat(fields.texts("texts")).isEmpty();
        assertThat(fields.flag("flag")).isEmpty();
        assertThat(fields.time("time")).isEmpty();
        assertThat(fields.text("other")).isEmpty();
        assertThatCode(fields::finish).doesNotThrowAnyException();
        assertThat(JsonFields.orNone(null).text("any")).isEmpty();
        assertThat(JsonFields.orNone(fields)).isSameAs(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}", "['a']"})
    void aTextHasToBeAString(String value) {
        JsonFields fields = of("{'title':" + value + "}");

        assertThat(fields.text("title")).isEmpty();
        assertThat(errors(fields)).containsExactly(new FieldError("title", "has to be a string"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "1", "{}", "[1]", "['a',null]", "[['a']]"})
    void textsHaveToBeAnArrayOfStrings(String value) {
        JsonFields fields = of("{'tags':" + value + "}");

        assertThat(fields.texts("tags")).isEmpty();
        assertThat(errors(fields)).containsExactly(new FieldError("tags", "has to be an array of strings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "1", "0", "[]", "{}"})
    void aFlagHasToBeTrueOrFalse(String value) {
        JsonFields fields = of("{'published':" + value + "}");

        assertThat(fields.flag("published")).isEmpty();
        assertThat(errors(fields)).containsExactly(new FieldError("published", "has to be true or false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2030-01-31",
                "2030-01-31T08:00:00",
                "2030-13-31T08:00:00Z",
                "2030-01-31 08:00:00Z",
                "2030-02-30T08:00:00Z",
                "2030-01-31T08:00.5Z",
                "2030-01-31T08Z",
                "2030-01-31T08:00:00.Z",
                "2030-01-31T08:00:00+01",
                "2030-01-31T08:00:00+0100",
                "2030-01-31T08:00:00+01:00:30",
                "2030-01-31T24:00:00Z",
                "2030-01-31T08:00:00Z ",
                "1893456000"
            })
    void aTimeHasToBeRfc3339(String value) {
        JsonFields fields = of("{'at':'" + value + "'}");

        assertThat(fields.time("at")).isEmpty();
        assertThat(errors(fields))
                .containsExactly(new FieldError("at", "has to be an RFC 3339 time such as 2030-01-31T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-31T08:00:00.1234569Z, 2030-01-31T08:00:00.123456Z",
        "2030-01-31T08:00:00.99999999999999Z, 2030-01-31T08:00:00.999999Z",
        "2030-01-31T08:00:00.5+01:00, 2030-01-31T07:00:00.5Z",
        "2030-01-31t08:00:00z, 2030-01-31T08:00:00Z",
        "2030-01-31T08:00Z, 2030-01-31T08:00:00Z",
        "2030-01-31T08:00:00-00:00, 2030-01-31T08:00:00Z"
    })
    void aTimeIsReadToTheMicrosecond(String sent, String kept) {
        JsonFields fields = of("{'at':'" + sent + "'}");

        assertThat(fields.time("at")).contains(OffsetDateTime.parse(kept));
        assertThatCode(fields::finish).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "0000-06-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00"
            })
    void aTimeHasToBeOneThatADatabaseKeeps(String value) {
        JsonFields fields = of("{'at':'" + value + "'}");

        assertThat(fields.time("at")).isEmpty();
        assertThat(errors(fields)).extracting(FieldError::field).containsExactly("at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00\\ud800"})
    void whatIsNoTextIsRefused(String escaped) {
        JsonFields fields = of("{'text':'" + escaped + "','texts':['" + escaped + "']}");

        assertThat(fields.text("text")).isEmpty();
        assertThat(fields.texts("texts")).isEmpty();
        assertThat(errors(fields)).extracting(FieldError::field).containsExactly("text", "texts");
    }

    @Test
    void unknownFieldsAreAllNamed() {
        JsonFields fields = of("{'title':'a','titel':'b','id':7}");
        fields.text("title");

        assertThat(errors(fields))
                .containsExactlyInAnyOrder(
                        new FieldError("titel", "is not a field that can be written here"),
                        new FieldError("id", "is not a field that can be written here"));
    }

    @Test
    void namesAreTextsOrObjectsAsTheyAreAnswered() {
        JsonFields fields = of("{'tags':['a',{'name':'b'},{'slug':'c','name':'C'}]}");

        assertThat(fields.names("tags", "name", "slug")).contains(List.of("a", "b", "C"));
        assertThatCode(fields::finish).doesNotThrowAnyException();
    }

    @Test
    void anUnknownFieldOfAnObjectIsNamed() {
        JsonFields fields = of("{'tags':['a',{'name':'b','nonsense':1}]}");

        assertThat(fields.names("tags", "name", "slug")).isEmpty();
        assertThat(errors(fields))
                .containsExactly(new FieldError("nonsense", "is not a field that can be written here"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        JsonFields fields = of("{'title':1,'tags':2,'other':3}");
        fields.text("title");
        fields.texts("tags");
        fields.refuse("slug", "is taken");

        assertThat(errors(fields))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("title", "tags", "other", "slug");
    }

    @Test
    void aFieldThatHasTheWrongTypeIsNotAlsoMissing() {
        JsonFields fields = of("{'title':1}");
        fields.text("title");
        fields.refuse("title", "has to be there");

        assertThat(errors(fields)).containsExactly(new FieldError("title", "has to be a string"));
    }

    private static List<FieldError> errors(JsonFields fields) {
        return catchThrowableOfType(Invalid.class, fields::finish).errors();
    }

    private static JsonFields of(String json) {
        return new JsonFields(JsonProvider.provider()
                .createReader(new StringReader(json.replace('\'', '"')))
                .readObject());
    }
}
