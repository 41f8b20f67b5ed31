package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
    /** Worked out with openssl: printf '%s' "$id.$timestamp.$body" | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64. */
    @Test
    void itSignsAsStandardWebhooksHasIt() {
        WebhookSecret secret =
                WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aRandomOneHasTheFormOfOne() {
        String text = WebhookSecret.random().text();

        assertThat(WebhookSecret.parse(text)).isPresent();
        assertThat(WebhookSecret.random().text()).isNotEqualTo(text);
        assertThat(WebhookSecret.random()).hasToString("WebhookSecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base 64!"})
    void whatHasAnotherFormIsNone(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }
}
