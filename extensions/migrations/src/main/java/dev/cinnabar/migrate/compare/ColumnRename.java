package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexOptions;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaCondition;
import dev.cinnabar.schema.SchemaExpression;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column under another name, and all that names it as the database would name it then. Immutable.
 *
 * @param table under its own new name
 */
record ColumnRename(Dialect dialect, TableName table, String from, String to) {
    /** A table that was read, as it stands when the column is renamed. */
    TableDefinition applied(TableDefinition standing) {
        boolean isIts = TableName.of(standing).equals(table);
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : standing.elements()) {
            elements.add(element instanceof ForeignKey key ? key(key, isIts) : isIts ? own(element) : element);
        }
        return TableDefinition.of(TableName.of(standing), elements);
    }

    private ForeignKey key(ForeignKey key, boolean isIts) {
        List<String> columns = isIts ? names(key.columns()) : key.columns();
        List<String> referred = key.target().equals(table) ? names(key.referredColumns()) : key.referredColumns();
        return new ForeignKey(key.name(), columns, key.target(), referred, key.rules());
    }

    private TableElement own(TableElement element) {
        if (element instanceof ColumnDefinition<?> column) {
            return column(column);
        }
        if (element instanceof Index index) {
            return new Index(
                    index.name(), index.parts().stream().map(this::part).toList(), options(index.options()));
        }
        return element instanceof Constraint constraint ? rule(constraint) : element;
    }

    private ColumnDefinition<?> column(ColumnDefinition<?> column) {
        ColumnOptions options = column.options();
        if (column.serverValue() instanceof ServerValue.Computed computed) {
            options = options.withServer(new ServerValue.Computed(sql(computed.expression()), computed.stored()));
        }
        return (column.name().equals(from) ? column.named(to) : column).with(options);
    }

    private Constraint rule(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), names(key.columns()));
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(
                    unique.name(), names(unique.columns()), unique.deferral(), unique.nullsDistinct());
        }
        if (constraint instanceof CheckConstraint check) {
            return new CheckConstraint(check.name(), sql(check.condition()));
        }
        return exclusion((Exclusion) constraint);
    }

    private Exclusion exclusion(Exclusion exclusion) {
        List<Exclusion.Part> parts = exclusion.parts().stream()
                .map(one -> new Exclusion.Part(part(one.part()), one.operator()))
                .toList();
        return new Exclusion(exclusion.name(), exclusion.using(), parts, where(exclusion.where()));
    }

    private IndexPart part(IndexPart part) {
        SchemaExpression expression = part.expression();
        return new IndexPart(
                name(part.column()),
                expression == null ? null : sql(expression),
                part.order(),
                part.operatorClass(),
                part.prefix());
    }

    private IndexOptions options(IndexOptions options) {
        return new IndexOptions(
                options.unique(),
                where(options.where()),
                names(options.include()),
                options.using(),
                options.nullsDistinct(),
                options.options());
    }

    private @Nullable SchemaCondition where(@Nullable SchemaCondition condition) {
        return condition == null ? null : sql(condition);
    }

    private List<String> names(List<String> columns) {
        return columns.stream().map(this::name).toList();
    }

    private String name(String column) {
        return column.equals(from) ? to : column;
    }

    /** What was read is text. */
    private SqlText sql(SchemaSql part) {
        String sql = ((SqlText) part).sql();
        StringBuilder renamed = new StringBuilder();
        int at = 0;
        for (SqlTokens.Token token : SqlTokens.of(sql, dialect.lexis()).tokens()) {
            if (token.isName() && token.text().equalsIgnoreCase(from)) {
                renamed.append(sql, at, token.start())
                        .append(dialect.identifiers().quote(to));
                at = token.end();
            }
        }
        return new SqlText(renamed.append(sql.substring(at)).toString());
    }
}
