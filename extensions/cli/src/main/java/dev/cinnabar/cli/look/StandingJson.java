package dev.cinnabar.cli.look;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema for programs to read. Immutable. */
public final class StandingJson {
    private final Standing standing;

    public StandingJson(Standing standing) {
        this.standing = standing;
    }

    /** All of it as maps and lists. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("schema", standing.schema());
        schema.put("tables", standing.tables().stream().map(this::table).toList());
        schema.put("views", standing.views());
        schema.put(
                "sequences",
                standing.sequences().stream().map(each -> each.name()).toList());
        Map<String, @Nullable Object> types = new LinkedHashMap<>();
        standing.enums().forEach(type -> types.put(type.name(), type.words()));
        schema.put("types", types);
        return schema;
    }

    private Map<String, @Nullable Object> table(TableDefinition table) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", table.name());
        document.put("comment", table.comment());
        document.put("rows", standing.size(table).rows());
        document.put("bytes", standing.size(table).bytes());
        document.put("columns", table.columns().stream().map(this::column).toList());
        document.put("primaryKey", table.primaryKey().columns());
        document.put(
                "uniques",
                table.uniques().stream()
                        .map(unique -> named(unique.name(), "columns", unique.columns()))
                        .toList());
        document.put(
                "foreignKeys",
                table.foreignKeys().stream().map(StandingJson::key).toList());
        document.put(
                "checks",
                table.checks().stream()
                        .map(check -> named(check.name(), "condition", String.valueOf(check.condition())))
                        .toList());
        document.put(
                "indexes", table.indexes().stream().map(StandingJson::index).toList());
        return document;
    }

    private Map<String, @Nullable Object> column(ColumnDefinition<?> column) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", column.name());
        document.put("type", Words.type(column, standing.dialect()));
        document.put("nullable", column.isNullable());
        document.put("value", Words.value(column));
        document.put("comment", column.comment());
        return document;
    }

    private static Map<String, @Nullable Object> key(ForeignKey key) {
        Map<String, @Nullable Object> document = named(key.name(), "columns", key.columns());
        document.put("table", key.target().toString());
        document.put("referredColumns", key.referredColumns());
        document.put("onDelete", key.rules().onDelete().sql());
        document.put("onUpdate", key.rules().onUpdate().sql());
        return document;
    }

    private static Map<String, @Nullable Object> index(Index index) {
        Map<String, @Nullable Object> document = named(index.name(), "unique", index.isUnique());
        document.put("parts", Words.index(index));
        return document;
    }

    private static Map<String, @Nullable Object> named(String name, String what, Object value) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put(what, value);
        return document;
    }
}
