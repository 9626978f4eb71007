package dev.cinnabar.it.injection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that try to leave the place they were put into: ways out of it, each with something to do outside. */
final class Payloads {
    private static final List<String> WAYS_OUT = List.of(
            "'", "''", "\"", "\"\"", "`", "``", "\\'", "\\\"", "\\", "')", "\")", "`)", "'))", "]", "$$", "$t$", "*/",
            "\n", "\r\n", "%' ", "\u2019", "\uFF07", "\u02BC", "?", ":p", ",", ";", "");
    private static final List<String> DEEDS = List.of(
            "; DROP TABLE canary; -- ",
            "; DELETE FROM canary; #",
            " OR 1=1 -- ",
            " UNION SELECT secret FROM canary -- ",
            " /* ",
            " OR ''='",
            " OR \"\"=\"",
            " OR ``=`",
            "||(SELECT secret FROM canary)||",
            ", secret",
            ") VALUES (1); DELETE FROM canary; -- ",
            "; UPDATE canary SET secret = 'x' WHERE 'a' = 'a",
            " AS x FROM canary -- ",
            "::text; TRUNCATE canary; --",
            "\0; DROP TABLE canary");

    private static final List<String> ALL = made();

    private Payloads() {}

    static List<String> all() {
        return ALL;
    }

    private static List<String> made() {
        Set<String> all = new LinkedHashSet<>();
        for (String wayOut : WAYS_OUT) {
            DEEDS.forEach(deed -> all.add(wayOut + deed));
            DEEDS.forEach(deed -> all.add("a" + wayOut + deed.strip()));
        }
        return List.copyOf(all);
    }
}
