package org.broadsheet.media.picture;

import org.broadsheet.platform.text.Slug;

/** What a picture is called in its address, made of what somebody's file was called: {@code FileName.of(sent, format)}. */
public final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    /** Letters, digits and dashes, with the ending of the format: no path, no line break, nothing that names another type. */
    public static String of(String sent, PictureFormat format) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String words = (dot > 0 ? last.substring(0, dot) : last).replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
        String slug =
                Slug.of(words.substring(0, Math.min(words.length(), LONGEST))).text();
        String name = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("-+$", "");
        return (name.equals("untitled") ? "picture" : name) + "." + format.ending();
    }
}
