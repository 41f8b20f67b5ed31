package org.broadsheet.article.series;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** {@code new SeriesDesk(editor, reader).put(path, "The harbour")}: the forms of the desk for series, and what a reader then sees. */
record SeriesDesk(Visitor editor, Visitor reader) {
    HttpResponse<String> put(String path, String series) {
        return form(path).with("newSeries", series).press("save");
    }

    HttpResponse<String> make(String wanted) {
        return editor.form("/desk/series", "new").with("name", wanted).press("create");
    }

    HttpResponse<String> press(String series, String button, String path) {
        return editor.form("/desk/series/" + series, "parts")
                .with(button, id(path))
                .submit();
    }

    Form form(String path) {
        return editor.form(path + "/edit", "edit");
    }

    List<String> parts(String slug) {
        return read("/series/" + slug).select(".parts h2 a").eachAttr("href");
    }

    String place(String path) {
        return read(path).select(".series-place").text();
    }

    List<String> neighbours(String path) {
        return read(path).select(".series-neighbours li a").stream()
                .map(link -> link.attr("rel") + " " + link.attr("href"))
                .toList();
    }

    Document read(String path) {
        return Jsoup.parse(reader.get(path).body());
    }

    String id(String path) {
        return Jsoup.parse(editor.get(path + "/edit").body())
                .getElementById("editor")
                .attr("data-id");
    }
}
