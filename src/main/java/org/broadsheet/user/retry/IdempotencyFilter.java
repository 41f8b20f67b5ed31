package org.broadsheet.user.retry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.api.Secretless;
import org.broadsheet.platform.cache.CapturedAnswer;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.authentication.Authentication;
import org.broadsheet.user.token.TokenRequest;

/**
 * Carries a POST with an {@code Idempotency-Key} out once, and answers who sends it again as the first time.
 *
 * <p>What the request does and the answer that is kept are one transaction, begun here and joined by the use case: a server that dies
 * leaves both or neither. Where a request is several transactions of its own (see {@link #APART}), the answer is kept after them; one
 * that dies in between is carried out again.
 */
public class IdempotencyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /**
     * A batch, each part of which stands alone; a token, before which a password takes long to check; a picture, which takes long to
     * make ready and is kept once however often it is sent. However JAX-RS lets their addresses be written.
     */
    private static final Pattern APART = Pattern.compile(".*/(?:batch|tokens|media)/*(?:;.*)?");

    @Inject
    transient CurrentCaller current;

    @Inject
    transient TokenRequest tokenRequest;

    @Inject
    transient KeptReplies replies;

    @Inject
    transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Long> user = isRepeatable(request) ? user(request) : Optional.empty();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        IdempotencyKey key = IdempotencyKey.of(request, user.get(), body);
        KeptReplies.Claim claim = replies.claim(key);
        if (claim.reply().isPresent()) {
            claim.reply().get().send(response);
            return;
        }
        boolean kept = false;
        try {
            kept = answer(key, claim.claim(), new ReadRequest(request, body), response, chain);
        } finally {
            if (!kept) {
                replies.release(key, claim.claim());
            }
        }
    }

    private static boolean isRepeatable(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getHeader(IdempotencyKey.HEADER) != null
                && ApiAddress.includes(request.getRequestURI())
                && Authentication.refusal(request).isEmpty();
    }

    /** Whose the key is: a stranger's request is refused anyhow. */
    private Optional<Long> user(HttpServletRequest request) {
        return current.find()
                .map(Caller::user)
                .or(() -> tokenRequest.user(request))
                .map(user -> user.getId());
    }

    /** Whether the answer is kept. */
    private boolean answer(
            IdempotencyKey key,
            String claim,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        List<String> before = List.copyOf(response.getHeaderNames());
        CapturedAnswer captured = new CapturedAnswer(response);
        boolean apart = APART.matcher(request.getRequestURI()).matches();
        KeptReply reply;
        try {
            if (!apart) {
                transaction.begin();
            }
            chain.doFilter(request, captured);
            if (captured.isEnded()) {
                return false;
            }
            KeptReply sent = KeptReply.of(response, before, captured.body());
            reply = Secretless.of(request).map(sent::withBody).orElse(sent);
            if (reply.isSuccess() && !apart) {
                replies.keep(key, claim, reply);
                transaction.commit();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException failed) {
            response.reset();
            throw new ServletException(failed);
        } catch (NotSupportedException | SystemException failed) {
            throw new ServletException(failed);
        } finally {
            rollBack();
        }
        boolean done = reply.isSuccess() && !apart;
        if (!done && reply.isFinal()) {
            replies.keep(key, claim, reply);
        }
        byte[] bytes = captured.body();
        if (bytes.length > 0) {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
        return reply.isFinal();
    }

    /** Undoes what is open still: of a request that was refused, or failed. */
    private void rollBack() throws ServletException {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException failed) {
            throw new ServletException(failed);
        }
    }
}
