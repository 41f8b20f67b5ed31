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
import java.util.ArrayList;
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
import org.broadsheet.user.session.FormToken;

/**
 * Takes the files of the form on the page of all pictures. What can be added is added; of the rest, that page says why not, and
 * shows again what was typed.
 */
@WebServlet(MediaUpload.PATH)
@MultipartConfig(fileSizeThreshold = 64 << 10, maxRequestSize = 26 << 20)
public class MediaUpload extends HttpServlet {
    static final String PATH = "/desk/upload";
    static final String RESULT = MediaUpload.class.getName();

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/desk/media";
    private static final int MOST_FILES = 50;

    @Inject
    transient MediaLibrary library;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient FormToken token;

    @Inject
    transient FlashMessage flash;

    /** What came of an upload that was not all taken: how many were, and what is wrong with the others, by their names. */
    record Result(int added, List<String> errors, String alt) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirect.to(response, LIST);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Caller> caller = current.find();
        if (caller.isEmpty()) {
            Redirect.to(response, "/login?files=lost&next=" + LIST);
            return;
        }
        List<Part> files = ChosenFiles.of(request, "file", "An upload has at most 25 MB, and each picture 20 MB.");
        String alt = Optional.ofNullable(request.getParameter("alt")).orElse("");
        List<String> errors = new ArrayList<>();
        List<Media> added = new ArrayList<>();
        if (!token.isSent()) {
            errors.add(Messages.text("form.expired"));
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (files.isEmpty() || files.size() > MOST_FILES) {
            errors.add(Messages.text(files.isEmpty() ? "media.list.noFile" : "media.list.manyFiles"));
        } else {
            for (Part file : files) {
                add(caller.get(), file, files.size() == 1 ? alt : "", added, errors);
            }
        }
        if (errors.isEmpty()) {
            flash.redirect(response, files.size() == 1 ? "media.added" : "media.addedAll", LIST);
            return;
        }
        request.setAttribute(RESULT, new Result(added.size(), errors, alt));
        RouteFilter.show("media/list", Map.of(), LIST, request, response);
    }

    private void add(Caller caller, Part file, String alt, List<Media> added, List<String> errors) throws IOException {
        try (InputStream content = file.getInputStream()) {
            added.add(library.add(caller, file.getSubmittedFileName(), content, alt));
        } catch (Invalid | TooLarge refused) {
            errors.addAll(RefusedFile.sentences(file.getSubmittedFileName(), refused));
        }
    }
}
