package org.broadsheet.site;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.language.Language;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;

/**
 * Has each answer speak the language it has to: that of the site to readers, whatever their browser asks for, so that one answer
 * fits all of them; that of the person at the desk; English to the API, whose callers look for words.
 */
public class SpeechFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern DESK =
            Pattern.compile("/desk(/.*)?|/article/new|/article/[^/]+/(edit|moves|revisions|previews)");

    @Inject
    transient Site site;

    @Inject
    transient CurrentCaller current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What the request says now: a forward changes what a wrapped one says.
        String address = request.getRequestURI();
        boolean ofReaders = request.getDispatcherType() == DispatcherType.ERROR || !isDesk(address);
        try {
            Speech.begin(ApiAddress.includes(address) ? () -> Speech.PLAIN : () -> speech(ofReaders));
            chain.doFilter(request, response);
        } finally {
            Speech.end();
        }
    }

    private Speech speech(boolean ofReaders) {
        Speech ofSite = site.speech();
        Optional<Language> chosen =
                ofReaders ? Optional.empty() : current.find().map(Caller::user).flatMap(User::language);
        return chosen.map(ofSite::in).orElse(ofSite);
    }

    /** Whether it is an address of the desk, where people are spoken to in the language of their choice. */
    static boolean isDesk(String address) {
        return DESK.matcher(address).matches();
    }
}
