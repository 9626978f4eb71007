package dev.cinnabar.sql.node;

/** SQL as it stands: trusted text of the program's own. */
public record RawSql(String sql) implements Node {
    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.rawSql(this, context);
    }
}
