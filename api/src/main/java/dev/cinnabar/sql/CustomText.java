package dev.cinnabar.sql;

import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;

/** A construct of one's own whose value is text. */
public interface CustomText extends CustomExpression<String>, TextExpression {
    @Override
    default SqlType<String> type() {
        return Types.VARCHAR;
    }
}
