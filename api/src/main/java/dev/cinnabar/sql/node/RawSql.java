package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;

/** SQL as it stands: trusted text of the program's own. */
public record RawSql(@TrustedSql String sql) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.rawSql(this, context);
    }
}
