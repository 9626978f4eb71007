package dev.cinnabar.dialect;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Tells which parts of a table are made of one of its columns. Immutable. */
record MentionedColumn(RemakeGrammar grammar, TableName table, String column) {
    boolean isIn(TableElement element) {
        if (element instanceof PrimaryKey key) {
            return key.columns().contains(column);
        }
        if (element instanceof UniqueConstraint unique) {
            return unique.columns().contains(column);
        }
        if (element instanceof ForeignKey key) {
            boolean itself = key.target().equals(table) && key.referredColumns().contains(column);
            return key.columns().contains(column) || itself;
        }
        if (element instanceof CheckConstraint check) {
            return isInText(check.condition());
        }
        if (element instanceof Exclusion exclusion) {
            return exclusion.parts().stream().anyMatch(part -> isIn(part.part())) || isInText(exclusion.where());
        }
        return element instanceof Index index && isIn(index);
    }

    private boolean isIn(Index index) {
        return index.parts().stream().anyMatch(this::isIn)
                || index.options().include().contains(column)
                || isInText(index.options().where());
    }

    private boolean isIn(IndexPart part) {
        return part.column().equals(column) || isInText(part.expression());
    }

    boolean isComputedFrom(ColumnDefinition<?> other) {
        return other.serverValue() instanceof ServerValue.Computed computed && isInText(computed.expression());
    }

    private boolean isInText(@Nullable SchemaSql part) {
        return part != null
                && SqlTokens.of(grammar.inside(part), grammar.dialect().lexis()).tokens().stream()
                        .anyMatch(token -> token.isName() && token.text().equalsIgnoreCase(column));
    }
}
