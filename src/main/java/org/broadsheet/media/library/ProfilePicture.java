package org.broadsheet.media.library;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.media.Media;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.TooLarge;
import org.broadsheet.platform.route.RouteFilter;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.account.Profile;
import org.broadsheet.user.session.FormToken;

/** Takes the picture that somebody wants to be known by, from the form on their account page, or takes it off again. */
@WebServlet("/desk/portrait")
@MultipartConfig(fileSizeThreshold = 64 << 10, maxRequestSize = 26 << 20)
public class ProfilePicture extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ACCOUNT = "/desk/account";

    /** Where the page finds why a file was not taken. */
    private static final String ERRORS = "portraitErrors";

    @Inject
    transient MediaLibrary library;

    @Inject
    transient Profile profile;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient FormToken token;

    @Inject
    transient FlashMessage flash;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirect.to(response, ACCOUNT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Caller> caller = current.find();
        if (caller.isEmpty()) {
            Redirect.to(response, "/login?files=lost&next=" + ACCOUNT);
            return;
        }
        Optional<Part> file = ChosenFiles.of(request, "portrait", "A picture has at most 20 MB.").stream()
                .findFirst();
        if (!token.isSent()) {
            refuse(HttpServletResponse.SC_FORBIDDEN, List.of(Messages.text("form.expired")), request, response);
        } else if (request.getParameter("remove") != null) {
            profile.show(caller.get(), Optional.empty());
            flash.redirect(response, "user.pictureRemoved", ACCOUNT);
        } else if (file.isEmpty()) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, List.of(Messages.text("media.list.noFile")), request, response);
        } else {
            take(caller.get(), file.get(), request, response);
        }
    }

    private void take(Caller caller, Part file, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try (InputStream content = file.getInputStream()) {
            Media media = library.add(
                    caller, file.getSubmittedFileName(), content, caller.user().getName());
            profile.show(caller, Optional.of(media.getThumbnail()));
            flash.redirect(response, "user.pictureChosen", ACCOUNT);
        } catch (Invalid | TooLarge refused) {
            refuse(refused.status(), RefusedFile.sentences(file.getSubmittedFileName(), refused), request, response);
        }
    }

    private static void refuse(
            int status, List<String> errors, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        request.setAttribute(ERRORS, errors);
        RouteFilter.show("user/account", Map.of(), ACCOUNT, request, response);
    }
}
