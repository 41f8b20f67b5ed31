package org.broadsheet.media.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.route.PathValues;

/** All pictures, newest first, or those whose name or description holds some words; and what came of an upload. */
@RequestScoped
@Named
public class MediaList {
    private static final int PAGE = 24;
    private static final int LONGEST_QUERY = 200;

    @Inject
    MediaRepository pictures;

    @Inject
    PathValues path;

    @Inject
    HttpServletRequest request;

    private String words;
    private Page<Media> page;

    @PostConstruct
    void load() {
        String sent = path.query("q").orElse("").strip();
        words = sent.substring(0, Math.min(sent.length(), LONGEST_QUERY));
        page = pictures.list(words, Page.Request.named(path.query("page"), PAGE));
    }

    /** Has the bean made, and the page looked for, before anything is written. */
    public void open() {}

    public Page<Media> getPage() {
        return page;
    }

    public String getWords() {
        return words;
    }

    /** The address that the number of a page is put behind. */
    public String getAddress() {
        return "/desk/media?" + (words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&");
    }

    /** What is wrong with files that were uploaded just now. */
    public List<String> getErrors() {
        return result().map(MediaUpload.Result::errors).orElse(List.of());
    }

    /** How many files were taken beside those. */
    public int getAdded() {
        return result().map(MediaUpload.Result::added).orElse(0);
    }

    /** The description that was typed for files that were refused. */
    public String getTypedAlt() {
        return result().map(MediaUpload.Result::alt).orElse("");
    }

    private Optional<MediaUpload.Result> result() {
        return Optional.ofNullable((MediaUpload.Result) request.getAttribute(MediaUpload.RESULT));
    }
}
