package dev.cinnabar.migrate;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.type.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Definitions of which the name alone is known, for steps that need no more: drops and renames. Whatever else they must have is a
 * stand-in, so that such a step cannot be turned round. Stateless.
 */
final class NameAlone {
    private static final List<String> UNKNOWN = List.of("?");

    private NameAlone() {}

    static TableDefinition table(TableName name) {
        return TableDefinition.of(name, List.of());
    }

    static ColumnDefinition<?> column(String name) {
        return ColumnDefinition.column(name, Types.INTEGER);
    }

    static PrimaryKey primaryKey(String name) {
        return new PrimaryKey(said("primary key", name), List.of());
    }

    static ForeignKey foreignKey(String name) {
        TableName target = TableName.of(UNKNOWN.get(0));
        return new ForeignKey(said("foreign key", name), UNKNOWN, target, UNKNOWN, ForeignKeyRules.NONE);
    }

    static UniqueConstraint unique(String name) {
        return UniqueConstraint.unique(UNKNOWN.get(0)).named(said("unique constraint", name));
    }

    static CheckConstraint check(String name) {
        return new CheckConstraint(said("check", name), new SqlText(UNKNOWN.get(0)));
    }

    static Index index(String name) {
        return Index.index(said("index", name), UNKNOWN.get(0));
    }

    /** On columns that are known; an empty name is left to the convention. */
    static Index index(String name, String... columns) {
        Set<String> once = new HashSet<>();
        for (String column : columns) {
            if (!once.add(column)) {
                throw new UsageException(
                        ErrorCode.BAD_DEFINITION,
                        "The index `" + name + "` names the column `" + column + "` twice.",
                        "Name it once.");
            }
        }
        return Index.index(name, columns);
    }

    private static String said(String what, String name) {
        if (name.isEmpty()) {
            throw new UsageException(
                    ErrorCode.EMPTY_NAME,
                    "The name of a " + what + " that is dropped is empty.",
                    "Say the name that it has in the database; dropConstraint(table, constraint) finds one by the convention.");
        }
        return name;
    }
}
