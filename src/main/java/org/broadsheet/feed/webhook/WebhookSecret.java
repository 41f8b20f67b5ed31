package org.broadsheet.feed.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with, as Standard Webhooks has it: {@code whsec_} and the Base64 of 24 to 64 bytes. It is
 * shown once, and stored as it is, because it has to sign.
 */
record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final int FEWEST = 24;
    private static final int MOST = 64;
    private static final String METHOD = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** The secret, where it has the form of one. */
    static Optional<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            int length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return Optional.of(new WebhookSecret(text)).filter(secret -> length >= FEWEST && length <= MOST);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The value of {@code Webhook-Signature}. */
    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), METHOD));
            byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + METHOD, missing);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
