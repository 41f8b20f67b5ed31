package org.broadsheet.user.invitation;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.api.ShownOnce;

/** The way to a new password on the wire; its address is shown this once. */
@JsonbPropertyOrder({"url", "expiresAt"})
public record ResetJson(@ShownOnce String url, OffsetDateTime expiresAt) {}
