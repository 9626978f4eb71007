package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.CreateEnum;
import dev.cinnabar.schema.SchemaOperation.DropEnum;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares types of words with those that stand. Used once, by one thread. */
final class EnumComparison {
    private static final String ARRAY = "[]";

    private final Compared compared;
    private final List<Difference> found = new ArrayList<>();

    EnumComparison(Compared compared) {
        this.compared = compared;
    }

    List<Difference> differences() {
        if (!compared.inspector().traits().enums()) {
            return List.of();
        }
        List<EnumDefinition> declared = compared.all().enums();
        List<EnumDefinition> standing = compared.standing().enums();
        declared.forEach(type -> compare(type, twin(type, standing)));
        standing.stream().filter(type -> twin(type, declared).isEmpty()).forEach(this::extra);
        return found;
    }

    private static Optional<EnumDefinition> twin(EnumDefinition type, List<EnumDefinition> others) {
        return others.stream()
                .filter(other ->
                        other.name().equals(type.name()) && other.schema().equals(type.schema()))
                .findFirst();
    }

    private void compare(EnumDefinition declared, Optional<EnumDefinition> standing) {
        if (standing.isEmpty()) {
            found.add(new Difference(
                    "The type " + declared.name() + " is missing", new CreateEnum(declared), "create it"));
        } else if (!standing.get().words().equals(declared.words())) {
            found.add(new Difference(
                    "The type " + declared.name() + " has the words "
                            + standing.get().words() + " instead of " + declared.words(),
                    new AlterEnum(standing.get(), declared, users(declared)),
                    "change them, or the models"));
        }
    }

    private void extra(EnumDefinition type) {
        found.add(new Difference(
                "The type " + type.name() + " is in the database alone",
                new DropEnum(type, false),
                "drop it, or use it in the models"));
    }

    private List<EnumUser> users(EnumDefinition type) {
        List<EnumUser> users = new ArrayList<>();
        for (TableDefinition table : compared.standing().tables()) {
            for (ColumnDefinition<?> column : table.columns()) {
                if (isOf(column.type(), type)) {
                    users.add(new EnumUser(TableName.of(table), table.alone(column)));
                }
            }
        }
        return users;
    }

    /** A column that was read tells the name of its type alone. */
    private boolean isOf(SqlType<?> read, EnumDefinition type) {
        String ddl = compared.dialect().types().adapter(read).ddl();
        String name = ddl.endsWith(ARRAY) ? ddl.substring(0, ddl.length() - ARRAY.length()) : ddl;
        return name.equals(type.name())
                || name.equals(compared.dialect().identifiers().quote(type.name()));
    }
}
