package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.UnfilledKey;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of one schema, read one by one. Confined to one thread. */
final class H2Catalogue {
    private static final int USUAL_CACHE = 32;

    private final Dialect dialect;
    private final Connection connection;
    private final String schema;

    H2Catalogue(Dialect dialect, Connection connection, String schema) {
        this.dialect = dialect;
        this.connection = connection;
        this.schema = schema;
    }

    TableDefinition table(TableName name) throws SQLException {
        List<TableElement> elements = new ArrayList<>(columns(name.name()));
        elements.addAll(keys(name.name()));
        elements.addAll(foreignKeys(name.name()));
        elements.addAll(checks(name.name()));
        elements.addAll(indexes(name.name()));
        elements.addAll(list(
                "SELECT remarks FROM information_schema.tables WHERE table_schema" + H2SchemaReader.IN_SCHEMA
                        + "AND table_name = ? AND remarks IS NOT NULL",
                row -> new TableComment(row.getString(1)),
                name.name()));
        return UnfilledKey.in(TableDefinition.of(name, elements));
    }

    private <X> List<X> list(String sql, SchemaQueries.FromRow<X> fromRow, String table) throws SQLException {
        return SchemaQueries.list(connection, sql, fromRow, schema, table);
    }

    private List<ColumnDefinition<?>> columns(String table) throws SQLException {
        return list(
                "SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, is_nullable,"
                        + " column_default, is_identity, identity_generation, identity_start, identity_increment,"
                        + " is_generated, generation_expression, remarks, identity_minimum, identity_maximum, identity_cache,"
                        + " identity_cycle FROM information_schema.columns"
                        + " WHERE table_schema" + H2SchemaReader.IN_SCHEMA
                        + "AND table_name = ? ORDER BY ordinal_position",
                this::column,
                table);
    }

    private ColumnDefinition<?> column(ResultSet row) throws SQLException {
        ColumnDefinition<?> column = ColumnDefinition.column(row.getString(1), type(row));
        if (row.getString(6).equals("NO")) {
            column = column.notNull();
        }
        if (row.getString(8).equals("YES")) {
            column = column.identity(identity(row));
        } else if (row.getString(12).equals("ALWAYS")) {
            column = column.computed(row.getString(13));
        } else if (row.getString(7) != null) {
            column = column.serverDefault(row.getString(7));
        }
        return row.getString(14) == null ? column : column.comment(row.getString(14));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        Identity identity = row.getString(9).equals("ALWAYS") ? Identity.ALWAYS : Identity.BY_DEFAULT;
        return identity.with(new SequenceOptions(
                unless(1, row.getLong(10)),
                unless(1, row.getLong(11)),
                unless(1, row.getLong(15)),
                unless(greatest(row.getString(2)), row.getLong(16)),
                unless(USUAL_CACHE, row.getLong(17)),
                row.getString(18).equals("YES")));
    }

    /** A number, where it is not the usual one. */
    private static @Nullable Long unless(long usual, long number) {
        return number == usual ? null : number;
    }

    private static long greatest(String type) {
        return switch (type) {
            case "SMALLINT" -> Short.MAX_VALUE;
            case "INTEGER" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private SqlType<?> type(ResultSet row) throws SQLException {
        int length = (int) Math.min(row.getLong(3), Integer.MAX_VALUE);
        return switch (row.getString(2)) {
            case "SMALLINT" -> Types.SMALLINT;
            case "INTEGER" -> Types.INTEGER;
            case "BIGINT" -> Types.BIGINT;
            case "REAL" -> Types.REAL;
            case "DOUBLE PRECISION" -> Types.DOUBLE;
            case "DECFLOAT" -> Types.DECIMAL;
            case "NUMERIC" -> Types.decimal(row.getInt(4), row.getInt(5));
            case "BOOLEAN" -> Types.BOOLEAN;
            case "CHARACTER" -> Types.character(length);
            case "CHARACTER VARYING" -> Types.varchar(length);
            case "CHARACTER LARGE OBJECT" -> Types.TEXT;
            case "BINARY LARGE OBJECT", "BINARY VARYING" -> Types.BINARY;
            case "DATE" -> Types.DATE;
            case "TIME" -> Types.TIME;
            case "TIMESTAMP" -> Types.DATETIME;
            case "TIMESTAMP WITH TIME ZONE" -> Types.TIMESTAMP;
            case "UUID" -> Types.UUID;
            default ->
                new DeclaredType<>(row.getString(2), Types.TEXT, dialect.types().adapter(Types.TEXT));
        };
    }

    private List<TableElement> keys(String table) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        list(
                "SELECT c.constraint_name, c.constraint_type, k.column_name FROM information_schema.table_constraints c"
                        + " JOIN information_schema.key_column_usage k ON k.constraint_schema = c.constraint_schema"
                        + " AND k.constraint_name = c.constraint_name WHERE c.table_schema" + H2SchemaReader.IN_SCHEMA
                        + "AND c.table_name = ? AND c.constraint_type IN ('PRIMARY KEY', 'UNIQUE')"
                        + " ORDER BY c.constraint_name, k.ordinal_position",
                row -> {
                    kinds.put(row.getString(1), row.getString(2));
                    return columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getString(3));
                },
                table);
        List<TableElement> keys = new ArrayList<>();
        columns.forEach((name, all) -> keys.add(
                kinds.get(name).equals("UNIQUE")
                        ? UniqueConstraint.unique(all.toArray(String[]::new)).named(name)
                        : new PrimaryKey(name, all)));
        return keys;
    }

    private record KeyColumn(String name, String column, TableName target, String referred, ForeignKeyRules rules) {}

    private List<ForeignKey> foreignKeys(String table) throws SQLException {
        List<KeyColumn> parts = list(
                "SELECT r.constraint_name, k.column_name, p.table_schema, p.table_name, p.column_name, r.delete_rule,"
                        + " r.update_rule, current_schema FROM information_schema.referential_constraints r"
                        + " JOIN information_schema.key_column_usage k ON k.constraint_schema = r.constraint_schema"
                        + " AND k.constraint_name = r.constraint_name JOIN information_schema.key_column_usage p"
                        + " ON p.constraint_schema = r.unique_constraint_schema"
                        + " AND p.constraint_name = r.unique_constraint_name"
                        + " AND p.ordinal_position = k.position_in_unique_constraint"
                        + " WHERE k.table_schema" + H2SchemaReader.IN_SCHEMA
                        + "AND k.table_name = ? ORDER BY r.constraint_name, k.ordinal_position",
                this::keyColumn,
                table);
        Map<String, List<KeyColumn>> byName = new LinkedHashMap<>();
        parts.forEach(part ->
                byName.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(part));
        return byName.values().stream().map(H2Catalogue::foreignKey).toList();
    }

    private KeyColumn keyColumn(ResultSet row) throws SQLException {
        String target = row.getString(3).equals(row.getString(8)) ? "" : row.getString(3);
        ForeignKeyRules rules =
                ForeignKeyRules.NONE.deleting(action(row.getString(6))).updating(action(row.getString(7)));
        return new KeyColumn(
                row.getString(1), row.getString(2), new TableName(target, row.getString(4)), row.getString(5), rules);
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(words.replace(' ', '_'));
    }

    private static ForeignKey foreignKey(List<KeyColumn> parts) {
        KeyColumn first = parts.get(0);
        return ForeignKey.foreignKey(parts.stream().map(KeyColumn::column).toArray(String[]::new))
                .references(
                        first.target(), parts.stream().map(KeyColumn::referred).toArray(String[]::new))
                .named(first.name())
                .with(first.rules());
    }

    private List<CheckConstraint> checks(String table) throws SQLException {
        return list(
                "SELECT c.constraint_name, k.check_clause FROM information_schema.table_constraints c"
                        + " JOIN information_schema.check_constraints k ON k.constraint_schema = c.constraint_schema"
                        + " AND k.constraint_name = c.constraint_name WHERE c.table_schema" + H2SchemaReader.IN_SCHEMA
                        + "AND c.table_name = ? AND c.constraint_type = 'CHECK' ORDER BY c.constraint_name",
                row -> new CheckConstraint(row.getString(1), new SqlText(row.getString(2))),
                table);
    }

    /** Those that belong to no constraint. */
    private List<Index> indexes(String table) throws SQLException {
        Map<String, Index> indexes = new LinkedHashMap<>();
        list(
                "SELECT i.index_name, i.index_type_name, c.column_name, c.ordering_specification"
                        + " FROM information_schema.indexes i JOIN information_schema.index_columns c"
                        + " ON c.index_schema = i.index_schema AND c.index_name = i.index_name"
                        + " WHERE i.table_schema" + H2SchemaReader.IN_SCHEMA
                        + "AND i.table_name = ? AND NOT i.is_generated ORDER BY i.index_name, c.ordinal_position",
                row -> indexes.merge(row.getString(1), index(row), H2Catalogue::joined),
                table);
        return List.copyOf(indexes.values());
    }

    private static Index index(ResultSet row) throws SQLException {
        IndexPart part = IndexPart.column(row.getString(3));
        Index index = Index.index(row.getString(1), "DESC".equals(row.getString(4)) ? part.descending() : part);
        return row.getString(2).startsWith("UNIQUE") ? index.unique() : index;
    }

    private static Index joined(Index first, Index more) {
        List<IndexPart> parts = new ArrayList<>(first.parts());
        parts.addAll(more.parts());
        return new Index(first.name(), parts, first.options());
    }
}
