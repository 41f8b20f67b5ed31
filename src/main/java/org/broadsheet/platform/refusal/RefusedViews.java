package org.broadsheet.platform.refusal;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** Makes an error page of a {@link Refusal} that a page's bean threw; everything else goes on as a failure of the page. */
public class RefusedViews extends ExceptionHandlerFactory {
    public RefusedViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        private Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Optional<Refusal> refusal =
                        Refusals.in(events.next().getContext().getException());
                if (refusal.isPresent()) {
                    events.remove();
                    answer(refusal.get());
                }
            }
            getWrapped().handle();
        }

        private static void answer(Refusal refusal) {
            FacesContext faces = FacesContext.getCurrentInstance();
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            HttpServletResponse response =
                    (HttpServletResponse) faces.getExternalContext().getResponse();
            try {
                if (!response.isCommitted()) {
                    RefusalFilter.send(refusal, request, response);
                }
                faces.responseComplete();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
