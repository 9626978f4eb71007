package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.Types;
import java.util.List;

/** Patterns of LIKE. */
final class Patterns {
    /** Not the backslash, which is an escape inside literals of some databases as well. */
    private static final String ESCAPE = "/";

    private Patterns() {}

    static Bind bind(String text) {
        return new Bind(text, Types.VARCHAR, "");
    }

    static Condition match(TextExpression of, String before, String text, String after) {
        return Faces.condition(
                new Like(of.node(), bind(before + escaped(text) + after), ESCAPE, LikeCase.DATABASE, false));
    }

    /** The text of an expression is escaped by the database, as that of a value is here. */
    static Condition match(TextExpression of, String before, Expression<String> text, String after) {
        Node escaped = text.node();
        for (String character : List.of(ESCAPE, "%", "_")) {
            escaped = new FunctionCall(
                    "replace", List.of(escaped, bind(character), bind(ESCAPE + character)), Types.VARCHAR);
        }
        Node pattern = new Concatenation(List.of(bind(before), escaped, bind(after)));
        return Faces.condition(new Like(of.node(), pattern, ESCAPE, LikeCase.DATABASE, false));
    }

    private static String escaped(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }
}
