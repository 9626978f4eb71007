package com.example.shelf;

import dev.cinnabar.sql.CustomText;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.sql.node.SqlWriter;

/** The first letter of a text, as a capital. */
public record Initial(TextExpression of) implements CustomText {
    @Override
    public void writeTo(SqlWriter out) {
        out.sql("upper(substr(").visit(of).sql(", 1, 1))");
    }
}
