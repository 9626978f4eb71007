package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a part of a table that was read names one of some columns. Immutable.
 *
 * @param columns in lower case
 */
record Mentions(Lexis lexis, Set<String> columns) {
    boolean in(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return any(key.columns());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return any(unique.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return any(key.columns());
        }
        if (constraint instanceof CheckConstraint check) {
            return in(check.condition());
        }
        return ((Exclusion) constraint).parts().stream().anyMatch(part -> in(part.part()))
                || in(((Exclusion) constraint).where());
    }

    boolean in(Index index) {
        return index.parts().stream().anyMatch(this::in)
                || in(index.options().where())
                || any(index.options().include());
    }

    /** Whether an index says it in SQL, not by a column alone. */
    boolean inSql(Index index) {
        return index.parts().stream().anyMatch(part -> in(part.expression()))
                || in(index.options().where());
    }

    boolean in(ServerValue value) {
        return value instanceof ServerValue.Computed computed && in(computed.expression());
    }

    private boolean in(IndexPart part) {
        return any(List.of(part.column())) || in(part.expression());
    }

    private boolean in(@Nullable SchemaSql sql) {
        return sql instanceof SqlText text
                && SqlTokens.of(text.sql(), lexis).tokens().stream()
                        .filter(SqlTokens.Token::isName)
                        .anyMatch(token -> any(List.of(token.text())));
    }

    private boolean any(List<String> names) {
        return names.stream().anyMatch(name -> columns.contains(name.toLowerCase(java.util.Locale.ROOT)));
    }
}
