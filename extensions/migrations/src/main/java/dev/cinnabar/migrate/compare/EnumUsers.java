package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns that are of a type of words, those of tables that are not compared too. Immutable. */
record EnumUsers(Compared compared) {
    private static final String ARRAY = "[]";

    List<EnumUser> of(EnumDefinition type) {
        List<EnumUser> users = new ArrayList<>();
        compared.standing().tables().forEach(table -> add(table, type, users));
        compared.leftOut().tables().forEach(table -> add(table, type, users));
        return users;
    }

    private void add(TableDefinition table, EnumDefinition type, List<EnumUser> users) {
        for (ColumnDefinition<?> column : table.columns()) {
            if (isOf(column.type(), type)) {
                users.add(new EnumUser(TableName.of(table), table.alone(column)));
            }
        }
    }

    /** A column that was read tells the name of its type alone, with a schema where it would not be found without. */
    private boolean isOf(SqlType<?> read, EnumDefinition type) {
        String ddl = compared.dialect().types().adapter(read).ddl();
        String name = ddl.endsWith(ARRAY) ? ddl.substring(0, ddl.length() - ARRAY.length()) : ddl;
        return written(type.name())
                .anyMatch(own ->
                        own.equals(name) || written(type.schema()).anyMatch(schema -> name.equals(schema + "." + own)));
    }

    /** A name is quoted where it has to be; the default schema is not written at all. */
    private Stream<String> written(String name) {
        return name.isEmpty()
                ? Stream.empty()
                : Stream.of(name, compared.dialect().identifiers().quote(name));
    }
}
