package org.broadsheet.platform.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.http.SecurityHeaders;

/**
 * A short script that comes with its page and not as a request more: {@code #{inlineScript.of('js/search.js')}} between the tags
 * of a script, unescaped. The page's policy then allows just that text, by its hash (Content Security Policy Level 3, section 2.3.1).
 */
@RequestScoped
@Named
public class InlineScript {
    @Inject
    Assets assets;

    /** The text of the script at the path below {@code resources}. */
    public String of(String path) {
        Assets.Asset script =
                assets.file(path).orElseThrow(() -> new IllegalArgumentException("There is no script " + path));
        ExternalContext page = FacesContext.getCurrentInstance().getExternalContext();
        page.setResponseHeader(SecurityHeaders.POLICY_NAME, SecurityHeaders.allowing(script.digest()));
        return new String(script.bytes(), StandardCharsets.UTF_8);
    }
}
