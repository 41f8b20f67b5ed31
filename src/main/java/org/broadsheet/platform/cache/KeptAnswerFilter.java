package org.broadsheet.platform.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.broadsheet.platform.http.AcceptEncoding;
import org.broadsheet.platform.http.AcceptedJson;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.http.Cookies;
import org.broadsheet.platform.http.Validator;

/**
 * Answers strangers with what is kept, and keeps what they are answered: only with status 200, without a cookie, and where
 * whoever answers says what the answer is made of ({@link PageKeys}). Everybody's pages get a strong {@code ETag}, and are
 * compressed for who accepts that.
 */
public class KeptAnswerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ADDRESS = 2000;

    @Inject
    transient KeptAnswers answers;

    @Inject
    transient PageKeys keys;

    private transient KeptAddresses addresses = KeptAddresses.NONE;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        addresses = KeptAddresses.read(config.getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        if (ApiAddress.includes(path)
                && !AcceptEncoding.of(request.getHeader("Accept-Encoding")).isSatisfiable()) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
            return;
        }
        boolean plain = reading && isPlain(request, path);
        Optional<KeptAnswer> kept = plain ? answers.find(address(path, request.getQueryString())) : Optional.empty();
        boolean renews = kept.filter(KeptAnswer::claimRenewal).isPresent();
        if (kept.isPresent() && !renews) {
            kept.get().send(request, response);
            return;
        }
        Optional<KeptAddress> known = reading ? addresses.find(path) : Optional.empty();
        Optional<Query> query = known.flatMap(address -> address.query(request.getQueryString()));
        if (plain && query.isPresent()) {
            share(renews, new PlainRequest(request, query.get()), request, response, chain);
        } else if (known.isPresent() && !ApiAddress.includes(path)) {
            Optional<KeptAnswer> own = make(0, request, response, chain);
            if (own.isPresent()) {
                own.get().send(request, response);
            }
        } else {
            chain.doFilter(Validator.understood(request), response);
        }
    }

    /** Whether nothing in the request asks for another answer than all get. */
    private static boolean isPlain(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return isSpeltPlainly(path)
                && !Cookies.areSent(request)
                && request.getHeader("Authorization") == null
                && request.getHeader("If-Match") == null
                && path.length() + (query == null ? 0 : query.length()) <= LONGEST_ADDRESS
                && (!ApiAddress.includes(path)
                        || AcceptedJson.of(String.join(",", Collections.list(request.getHeaders("Accept"))))
                                .json());
    }

    /** What is kept has names of letters, digits and dashes. Each other way of spelling one would be kept beside it. */
    private static boolean isSpeltPlainly(String path) {
        return path.indexOf(';') < 0 && path.indexOf('%') < 0;
    }

    private static String address(String path, String query) {
        return query == null ? path : path + '?' + query;
    }

    private void share(
            boolean renews,
            PlainRequest plain,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        String address = address(plain.getRequestURI(), plain.getQueryString());
        KeptAnswers.Making making = number -> make(number, plain, response, chain);
        Optional<KeptAnswer> kept = renews ? Optional.empty() : answers.find(address);
        if (renews || kept.filter(KeptAnswer::claimRenewal).isPresent()) {
            kept = answers.renew(address, making);
        } else if (kept.isEmpty()) {
            kept = answers.findOrMake(address, making);
        }
        if (kept.isPresent()) {
            kept.get().send(request, response);
        }
    }

    /** Has the answer made; nothing where it is an error or a redirect, which is on its way already. */
    private Optional<KeptAnswer> make(
            long number, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CapturedAnswer answer = new CapturedAnswer(response);
        chain.doFilter(request, answer);
        if (answer.isEnded()) {
            return Optional.empty();
        }
        if (answer.getStatus() != HttpServletResponse.SC_OK) {
            byte[] body = answer.body();
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return Optional.empty();
        }
        return Optional.of(new KeptAnswer(answer, keys.all(), Math.min(number, keys.oldest())));
    }
}
