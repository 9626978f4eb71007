package dev.cinnabar.it.proof;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.testkit.random.Choices;
import java.util.List;

/** Statements that a person could have written to confuse whoever looks for parameters in them. For one case. */
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            ":a",
            "'",
            "''",
            "\\",
            "\\'",
            "\"",
            "\"\"",
            "`",
            "``",
            "[",
            "]",
            "::",
            ":=",
            "?",
            ";",
            "--",
            "-- ",
            "/*",
            "*/",
            "$$",
            "$t$",
            "$",
            "#",
            "\n",
            "\r",
            "\t",
            "E'",
            "\u00e4",
            "\u00a0",
            "{",
            "}",
            "{d '",
            "@",
            "!",
            "\uD83D\uDE00",
            "1",
            "; INSERT INTO probe VALUES (1)",
            ", :b");
    private static final List<String> NAMES = List.of("a", "b", "c_1", "A", "\u00e4");

    private final Choices choices;
    private final Lexis lexis;
    private final StringBuilder text = new StringBuilder("SELECT ");

    RandomTexts(Choices choices, Lexis lexis) {
        this.choices = choices;
        this.lexis = lexis;
    }

    String text() {
        int items = choices.between(1, 5);
        for (int i = 0; i < items; i++) {
            text.append(i == 0 ? "" : ",");
            between();
            item();
            between();
        }
        end();
        return text.toString();
    }

    private void item() {
        switch (choices.below(12)) {
            case 0 -> text.append('1');
            case 1, 2 -> parameter();
            case 3, 4 -> quoted('\'');
            case 5 -> text.append("1 AS ").append(name());
            case 6 -> special();
            case 7 -> text.append(choices.of("5-1", "5--1", "5 - -1", "5*-1", "5/1", "5- - 1", "1E5", "(1)"));
            case 8 -> text.append(choices.of("x'61'", "N'a'", "('a')", "'a' 'b'", "'a'\n'b:a'"));
            case 9 -> {
                // MySQL 8.0.31 ends itself while it prepares (SELECT ?) - -1
                text.append(lexis.has(Rule.DASHES_NEED_BLANK) ? "coalesce(" : "(SELECT ");
                parameter();
                text.append(')');
            }
            case 10 -> quoted('"');
            default -> text.append(body());
        }
    }

    private void parameter() {
        text.append(':').append(choices.of(NAMES));
        if (lexis.has(Rule.DOLLAR_TEXTS)) {
            text.append(choices.of("", "::text", " :: text", "::text::varchar"));
        }
    }

    /** Half of them as they should be, half as they happen to be. */
    private void quoted(char mark) {
        String body = body();
        boolean right = choices.below(2) == 0;
        String inside = right ? body.replace(String.valueOf(mark), "" + mark + mark) : body;
        text.append(mark)
                .append(right && escapes(mark) ? inside.replace("\\", "\\\\") : inside)
                .append(mark);
    }

    private boolean escapes(char mark) {
        return lexis.has(Rule.BACKSLASH_ESCAPES) && (mark == '\'' || lexis.has(Rule.DOUBLE_QUOTED_TEXTS));
    }

    private String name() {
        String open =
                lexis.has(Rule.BRACKET_NAMES) && choices.onceIn(3) ? "[" : lexis.has(Rule.BACKTICK_NAMES) ? "`" : "\"";
        return open + "n" + body().replace("\n", "") + (open.equals("[") ? "]" : open);
    }

    private void special() {
        if (lexis.has(Rule.DOLLAR_TEXTS)) {
            String tag = choices.of("$$", "$t$", "$\u00e4$", "$a1$");
            text.append(choices.of(
                    tag + body() + tag,
                    "E'" + body() + "'",
                    "e'" + body() + "' \n '" + body() + "'",
                    "E'a' -- x\n 'b\\'" + body() + "'",
                    "U&'" + body() + "'",
                    "'{}'::jsonb ? 'a'",
                    "'{}'::jsonb ?| array['a']",
                    "B'1'"));
        } else if (lexis.has(Rule.HASH_COMMENTS)) {
            text.append(choices.of(
                    "_utf8mb4'" + body() + "'", "@v", "@`v`", "n'" + body() + "'", "1 # " + line() + "\n", "\\N"));
        } else {
            text.append(choices.of("[a]", "1 ->> '$.a'", "X'00'", "1 COLLATE nocase", "NULL"));
        }
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (int i = choices.below(6); i > 0; i--) {
            body.append(choices.of(PIECES));
        }
        return body.toString();
    }

    private String line() {
        return body().replace("\n", " ");
    }

    private void between() {
        switch (choices.below(9)) {
            case 0, 1, 2 -> text.append(' ');
            case 3 -> text.append("/* ").append(body()).append(" */");
            case 4 -> text.append("-- ").append(line()).append('\n');
            case 5 -> text.append("/* /* ").append(body()).append(lexis.has(Rule.NESTED_COMMENTS) ? "*/*/" : "*/");
            case 6 -> text.append(lexis.has(Rule.HASH_COMMENTS) ? "# " + line() + "\n" : "\t");
            case 7 ->
                text.append("--").append(choices.of("x", "\t", "'", "1", ":a")).append("\n");
            default -> text.append("\n");
        }
    }

    private void end() {
        switch (choices.below(8)) {
            case 1 -> text.append(';');
            case 2 -> text.append("; -- ").append(line());
            case 3 -> text.append("; INSERT INTO probe VALUES (1)");
            case 4 -> text.append("/* ; */ ");
            case 5 -> text.append("\n--");
            default -> {}
        }
    }
}
