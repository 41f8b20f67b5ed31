package org.broadsheet.platform.prose;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that writers give to languages, each with the lexer that reads it. */
final class CodeLanguage {
    private static final Map<String, String> LEXERS = new HashMap<>();

    static {
        String[] lines = {
            "actionscript as",
            "asm nasm x86asm assembly",
            "bat batch cmd dos",
            "c h",
            "clojure clj edn",
            "cpp c++ cc cxx hpp",
            "cs csharp c#",
            "css",
            "csv",
            "d dlang",
            "dart",
            "delphi pascal objectpascal",
            "dockerfile docker containerfile",
            "dtd",
            "fortran f90",
            "golang go",
            "groovy gradle jenkinsfile",
            "handlebars hbs mustache",
            "hosts",
            "htaccess apache apacheconf",
            "html xhtml vue svelte",
            "ini toml cfg conf editorconfig",
            "java",
            "javascript js jsx mjs cjs node",
            "json jsonc json5 geojson webmanifest",
            "jsp",
            "kotlin kt kts",
            "latex tex",
            "less scss sass",
            "lisp elisp scheme el",
            "lua",
            "makefile make mk",
            "markdown md",
            "perl pl pm",
            "php",
            "properties env dotenv",
            "proto protobuf",
            "python py python3 py3",
            "ruby rb",
            "rust rs",
            "sas",
            "scala sc sbt",
            "sql mysql postgresql postgres plpgsql sqlite",
            "tcl",
            "typescript ts tsx",
            "unix sh bash shell zsh console shellscript shell-session",
            "vb vbnet vba",
            "vhdl",
            "xml svg rss atom xsl xslt xsd pom",
            "yaml yml"
        };
        for (String line : lines) {
            String[] names = line.split(" ", -1);
            for (String name : names) {
                LEXERS.put(name, "text/" + names[0]);
            }
        }
    }

    private CodeLanguage() {}

    /** The lexer of the language with that name, if there is one. */
    static Optional<String> lexer(String name) {
        return Optional.ofNullable(LEXERS.get(name.toLowerCase(Locale.ROOT)));
    }
}
