package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.sql.CustomText;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.sql.node.SqlWriter;

/** How a name sounds, in a letter and three digits. */
public record Soundex(TextExpression of) implements CustomText {
    @Override
    public void writeTo(SqlWriter out) {
        out.sql("soundex(").visit(of).sql(")");
    }
}
