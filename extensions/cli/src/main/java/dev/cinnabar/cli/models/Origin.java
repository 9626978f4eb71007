package dev.cinnabar.cli.models;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.List;

/**
 * The database that tables were read from. Immutable.
 *
 * @param dialect what it speaks
 * @param limit how long its names may be
 */
public record Origin(Dialect dialect, NameLimit limit) {
    private static final String USUAL_COLLATION = "utf8mb4_0900_ai_ci";

    /** The database that an engine leads to. */
    public static Origin of(Engine engine) {
        try (Connection connection = engine.connect()) {
            return new Origin(connection.dialect(), engine.inspector().traits().nameLimit());
        }
    }

    /** Whether it has the name that it would have if none were said, here or in the database's own way. */
    boolean isUsual(TableDefinition table, UniqueConstraint unique) {
        String column = unique.columns().get(0);
        String name = unique.name();
        return name.isEmpty()
                || name.equals(named(table, unique.named("")).name())
                || dialect.name().equals("mysql") && name.equals(column)
                || dialect.name().equals("postgresql") && name.equals(table.name() + "_" + column + "_key");
    }

    private Constraint named(TableDefinition table, Constraint nameless) {
        return NamingConvention.STANDARD.named(TableName.of(table), nameless, limit);
    }

    /** Whether an index on one column has the name that it would have if none were said. */
    boolean isUsualIndex(TableDefinition table, String column, String name) {
        Index nameless = Index.indexOn(column);
        return name.equals(NamingConvention.STANDARD
                .named(TableName.of(table), nameless, limit)
                .name());
    }

    /** The settings of a table that are not those of every table. */
    List<DialectOption> options(TableDefinition table) {
        return table.options().stream().filter(Origin::isUnusual).toList();
    }

    private static boolean isUnusual(DialectOption option) {
        return switch (option.key()) {
            case "engine" -> !option.value().equalsIgnoreCase("InnoDB");
            case "charset" -> false;
            case "collate" -> !option.value().equalsIgnoreCase(USUAL_COLLATION);
            default -> true;
        };
    }
}
