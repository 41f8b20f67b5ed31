package org.broadsheet.article.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadsheet.article.check.CheckedText;
import org.broadsheet.article.check.Checking;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.site.Site;

/** Looks a text through for the editor; a text that cannot be looked through keeps nobody from writing on. */
@ApplicationScoped
public class Advising {
    @Inject
    Checking checking;

    @Inject
    Site site;

    Advice advice(CheckedText text, boolean planned) {
        try {
            return Advice.of(checking.findings(text), site.getRules(), planned);
        } catch (Invalid | Unavailable unreadable) {
            return Advice.none(
                    unreadable.errors().isEmpty()
                            ? Messages.refusal(unreadable.detail())
                            : Messages.refusal(unreadable.errors().get(0).message()));
        }
    }
}
