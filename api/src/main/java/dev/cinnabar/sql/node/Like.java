package dev.cinnabar.sql.node;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/** Whether a text matches a pattern of LIKE; the escape is one character, or empty for none. */
public record Like(Node of, Node pattern, String escape, LikeCase letterCase, boolean negated) implements Node {
    public Like {
        if (escape.length() > 1 || escape.equals("\\")) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The escape of a LIKE must be one character other than the backslash, not '" + escape + "'.",
                    "take '/' or '!', which mean nothing else inside a literal");
        }
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.like(this, context);
    }
}
