package dev.cinnabar.schema;

/**
 * The full name of a table, view or sequence.
 *
 * @param schema the schema's name, or an empty text for the default one
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    public TableName {
        Names.checkOptional("schema", schema);
        Names.check("table", name);
    }

    /** In the default schema. */
    public static TableName of(String name) {
        return new TableName("", name);
    }

    public static TableName of(TableDefinition table) {
        return new TableName(table.schema(), table.name());
    }

    public TableName in(String otherSchema) {
        return new TableName(otherSchema, name);
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema == 0 ? name.compareTo(other.name) : bySchema;
    }

    /** For messages. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
