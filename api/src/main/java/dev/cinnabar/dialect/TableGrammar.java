package dev.cinnabar.dialect;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.VariantType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a table, its constraints and its indexes are defined (SQL:2016 11.3, 11.6); indexes are no part of the standard. */
public abstract class TableGrammar extends ColumnGrammar {
    protected TableGrammar(Dialect dialect) {
        super(dialect);
    }

    /** The statements that make a table with all that stands in it. */
    protected List<String> createTable(TableDefinition said, boolean ifNotExists) {
        TableDefinition table =
                NamingConvention.STANDARD.applied(said, dialect().identifiers().limit());
        List<String> statements = new ArrayList<>();
        statements.add(createWords(table, ifNotExists) + " (\n    " + String.join(",\n    ", tableParts(table)) + "\n)"
                + tableOptions(table));
        separateIndexes(table).forEach(index -> statements.add(createIndex(nameOf(table), index, ifNotExists)));
        statements.addAll(comments(table));
        return statements;
    }

    /** How statements on a table that stands name it. */
    protected TableName nameOf(TableDefinition table) {
        return TableName.of(table);
    }

    protected String createWords(TableDefinition table, boolean ifNotExists) {
        if (table.isTemporary()) {
            require(Feature.TEMPORARY_TABLES, "temporary tables", "Use a table of an own name and drop it.");
        }
        return "CREATE " + (table.isTemporary() ? "TEMPORARY " : "") + "TABLE " + (ifNotExists ? "IF NOT EXISTS " : "")
                + quote(TableName.of(table));
    }

    /** Columns, then constraints. */
    protected List<String> tableParts(TableDefinition table) {
        List<String> parts = new ArrayList<>();
        for (ColumnDefinition<?> column : table.columns()) {
            parts.add(column(column, isFilled(table, column)));
        }
        tableConstraints(table).forEach(constraint -> parts.add(constraint(constraint)));
        inlineIndexes(table).forEach(index -> parts.add(inlineIndex(index)));
        return parts;
    }

    protected static boolean isFilled(TableDefinition table, ColumnDefinition<?> column) {
        return table.autoincrementColumn()
                .filter(one -> one.name().equals(column.name()))
                .isPresent();
    }

    /** The constraints that stand within CREATE TABLE. */
    protected List<Constraint> tableConstraints(TableDefinition table) {
        List<Constraint> constraints = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            constraints.add(table.primaryKey());
        }
        constraints.addAll(table.uniques());
        constraints.addAll(table.foreignKeys());
        constraints.addAll(table.checks());
        constraints.addAll(table.exclusions());
        table.columns().forEach(column -> constraints.addAll(wordChecks(column)));
        return constraints;
    }

    /** The check of a column of words, where the database has no type for it. */
    public final List<CheckConstraint> wordChecks(ColumnDefinition<?> column) {
        return enumOf(column.type()) instanceof EnumType<?> words && !isNativeEnum(words)
                ? List.of(new CheckConstraint("", new dev.cinnabar.schema.SqlText(wordCheck(column, words))))
                : List.of();
    }

    private SqlType<?> enumOf(SqlType<?> type) {
        return type instanceof VariantType<?> variant
                ? enumOf(variant.on(dialect().name()))
                : type;
    }

    private String wordCheck(ColumnDefinition<?> column, EnumType<?> type) {
        return quote(column.name()) + " IN ("
                + type.words().stream().map(this::text).collect(Collectors.joining(", ")) + ")";
    }

    /** Whether the column's type itself refuses all other words. */
    protected boolean isNativeEnum(EnumType<?> type) {
        return type.inDatabase() && has(Feature.NATIVE_ENUM);
    }

    /** A constraint with its name before it. */
    protected String constraint(Constraint constraint) {
        String body = constraintBody(constraint);
        return constraint.name().isEmpty() ? body : "CONSTRAINT " + quote(constraint.name()) + " " + body;
    }

    private String constraintBody(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return primaryKey(key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique(unique);
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        }
        if (constraint instanceof CheckConstraint check) {
            return check(check);
        }
        return exclusion((Exclusion) constraint);
    }

    protected String primaryKey(PrimaryKey key) {
        return "PRIMARY KEY (" + quoteAll(key.columns()) + ")";
    }

    protected String unique(UniqueConstraint unique) {
        if (unique.deferral() != Deferral.NONE) {
            requireDeferrable();
        }
        return "UNIQUE " + nullsDistinct(unique.nullsDistinct()) + "(" + quoteAll(unique.columns()) + ")"
                + deferral(unique.deferral());
    }

    /** Nothing where empty values differ; else the words and a blank. */
    protected final String nullsDistinct(boolean distinct) {
        if (distinct) {
            return "";
        }
        require(Feature.NULLS_NOT_DISTINCT, "NULLS NOT DISTINCT", "Make the columns NOT NULL, or leave it out.");
        return "NULLS NOT DISTINCT ";
    }

    protected String check(CheckConstraint check) {
        return "CHECK (" + inside(check.condition()) + ")";
    }

    protected String foreignKey(ForeignKey key) {
        return "FOREIGN KEY (" + quoteAll(key.columns()) + ") " + references(key);
    }

    protected final String references(ForeignKey key) {
        ForeignKeyRules rules = key.rules();
        return "REFERENCES " + referred(key.target()) + " (" + quoteAll(key.referredColumns()) + ")"
                + match(rules.match())
                + action(" ON DELETE ", rules.onDelete()) + action(" ON UPDATE ", rules.onUpdate())
                + deferral(rules.deferral());
    }

    /** How a foreign key names the table that it points at. */
    protected String referred(TableName target) {
        return quote(target);
    }

    protected String match(MatchKind match) {
        return match == MatchKind.SIMPLE ? "" : " MATCH " + match.name();
    }

    private static String action(String before, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : before + action.sql();
    }

    protected String deferral(Deferral deferral) {
        if (deferral == Deferral.NONE) {
            return "";
        }
        requireDeferrable();
        return deferral == Deferral.DEFERRABLE ? " DEFERRABLE" : " DEFERRABLE INITIALLY DEFERRED";
    }

    private void requireDeferrable() {
        require(
                Feature.DEFERRABLE,
                "deferrable constraints",
                "Leave the deferral out; insert parents before children.");
    }

    protected String exclusion(Exclusion exclusion) {
        require(Feature.EXCLUSION_CONSTRAINTS, "exclusion constraints", "Leave it out for this dialect.");
        String parts = exclusion.parts().stream()
                .map(part -> indexPart(part.part()) + " WITH " + part.operator())
                .collect(Collectors.joining(", "));
        return "EXCLUDE " + (exclusion.using().isEmpty() ? "" : "USING " + exclusion.using() + " ") + "(" + parts + ")"
                + (exclusion.where() == null ? "" : " WHERE (" + inside(exclusion.where()) + ")");
    }

    /** The indexes that stand within CREATE TABLE. */
    protected List<Index> inlineIndexes(TableDefinition table) {
        return List.of();
    }

    protected String inlineIndex(Index index) {
        throw new IllegalStateException("no index stands within CREATE TABLE");
    }

    /** The indexes that are made by statements of their own. */
    protected List<Index> separateIndexes(TableDefinition table) {
        return table.indexes();
    }

    protected String createIndex(TableName table, Index index, boolean ifNotExists) {
        return "CREATE " + indexKind(index) + "INDEX " + ifNotExists(ifNotExists) + indexName(table, index.name())
                + " ON " + indexedTable(table) + using(index) + " (" + indexParts(index) + ")" + indexEnd(index);
    }

    private String ifNotExists(boolean wanted) {
        if (wanted) {
            require(Feature.INDEX_IF_EXISTS, "CREATE INDEX IF NOT EXISTS", "Ask Inspector.hasIndex before.");
        }
        return wanted ? "IF NOT EXISTS " : "";
    }

    protected String indexKind(Index index) {
        return index.isUnique() ? "UNIQUE " : "";
    }

    /** How CREATE INDEX names the index. */
    protected String indexName(TableName table, String index) {
        return quote(index);
    }

    /** How CREATE INDEX names the table. */
    protected String indexedTable(TableName table) {
        return quote(table);
    }

    protected String using(Index index) {
        return index.options().using().isEmpty()
                ? ""
                : " USING " + index.options().using();
    }

    protected final String indexParts(Index index) {
        return index.parts().stream().map(this::indexPart).collect(Collectors.joining(", "));
    }

    protected String indexPart(IndexPart part) {
        if (part.expression() != null) {
            require(Feature.FUNCTIONAL_INDEXES, "indexes over expressions", "Index a computed column instead.");
        }
        return (part.expression() == null ? quote(part.column()) : "(" + inside(part.expression()) + ")")
                + prefix(part)
                + (part.operatorClass().isEmpty() ? "" : " " + part.operatorClass())
                + (part.order().descending() ? " DESC" : "")
                + nulls(part);
    }

    protected String prefix(IndexPart part) {
        if (part.prefix() > 0) {
            throw unsupported("indexes over the beginning of a column", "Index an expression that cuts it.");
        }
        return "";
    }

    protected String nulls(IndexPart part) {
        Boolean first = part.order().nullsFirst();
        if (first == null) {
            return "";
        }
        require(Feature.NULLS_ORDER, "NULLS FIRST and NULLS LAST in an index", "Leave it out.");
        return first ? " NULLS FIRST" : " NULLS LAST";
    }

    /** What stands behind the parts. */
    protected String indexEnd(Index index) {
        StringBuilder end = new StringBuilder();
        if (!index.options().include().isEmpty()) {
            require(Feature.INCLUDE_INDEXES, "INCLUDE in an index", "Make the columns parts of the index.");
            end.append(" INCLUDE (").append(quoteAll(index.options().include())).append(')');
        }
        if (!index.options().nullsDistinct()) {
            end.append(' ').append(nullsDistinct(false).stripTrailing());
        }
        options(OptionPlace.INDEX, index.options().options())
                .forEach(option -> end.append(' ').append(option));
        return end.append(where(index)).toString();
    }

    private String where(Index index) {
        if (index.options().where() == null) {
            return "";
        }
        require(
                Feature.PARTIAL_INDEXES,
                "partial indexes",
                "Leave the condition out, or index a computed column that is empty for the other rows.");
        return " WHERE " + inside(index.options().where());
    }

    protected String tableOptions(TableDefinition table) {
        List<String> options = options(OptionPlace.TABLE, table.options());
        return options.isEmpty() ? "" : " " + String.join(" ", options);
    }

    /** The statements that leave the comments; none where they stand within CREATE TABLE, or the database has none. */
    protected List<String> comments(TableDefinition table) {
        List<String> statements = new ArrayList<>();
        if (has(Feature.COMMENTS)) {
            TableName name = nameOf(table);
            if (!table.comment().isEmpty()) {
                statements.add(tableComment(name, table.comment()));
            }
            table.columns().stream()
                    .filter(column -> !column.comment().isEmpty())
                    .forEach(column -> statements.add(columnCommentStatement(name, column)));
        }
        return statements;
    }

    protected String tableComment(TableName table, String comment) {
        return "COMMENT ON TABLE " + quote(table) + " IS " + commentText(comment);
    }

    protected String columnCommentStatement(TableName table, ColumnDefinition<?> column) {
        return "COMMENT ON COLUMN " + quote(table) + "." + quote(column.name()) + " IS "
                + commentText(column.comment());
    }

    private String commentText(String comment) {
        return comment.isEmpty() ? "NULL" : text(comment);
    }
}
