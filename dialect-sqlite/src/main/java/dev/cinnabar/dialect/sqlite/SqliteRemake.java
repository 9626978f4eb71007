package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.StandingTable;
import dev.cinnabar.dialect.TableRemake;
import dev.cinnabar.dialect.TableRemake.RowCheck;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that make a table anew (ALTER TABLE, 7): the new one is made beside the old one, filled, and put into its place. Views and
 * the keys of other tables name the table and are not touched. Used once, by one thread.
 */
final class SqliteRemake {
    private static final String OLD_RENAMING = "PRAGMA legacy_alter_table = ";
    private static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

    private final SqliteSchemaGrammar grammar;
    private final StandingTable standing;
    private final TableDefinition from;
    private final TableDefinition to;
    private final TableName old;
    private final TableName spare;

    SqliteRemake(SqliteSchemaGrammar grammar, StandingTable standing, TableDefinition to) {
        this.grammar = grammar;
        this.standing = standing;
        this.from = standing.table();
        this.to = to;
        this.old = grammar.placeOf(from);
        this.spare = new TableName(old.schema(), standing.spare());
    }

    TableRemake words() {
        return new TableRemake(copy(), checks(), finish(), List.of(OLD_RENAMING + "OFF"));
    }

    private List<String> copy() {
        List<String> statements = new ArrayList<>();
        statements.add(create());
        statements.add(insert());
        if (grammar.isCounted(from) && grammar.isCounted(to)) {
            statements.addAll(counter());
        }
        return statements;
    }

    /** Its keys to itself name the table that it is going to be. */
    private String create() {
        List<TableElement> elements = new ArrayList<>(to.elements());
        elements.removeAll(to.indexes());
        return grammar.createAlone(TableDefinition.of(new TableName(from.schema(), standing.spare()), elements));
    }

    private List<ColumnDefinition<?>> carried() {
        return to.columns().stream()
                .filter(column -> !SqliteSchemaGrammar.isComputedColumn(column))
                .filter(column -> from.findColumn(column.name()).isPresent())
                .collect(Collectors.<ColumnDefinition<?>>toList());
    }

    private SqliteCarried carried(ColumnDefinition<?> column) {
        return SqliteCarried.of(from.column(column.name()).type(), column.type());
    }

    private String insert() {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        rowid().ifPresent(rowid -> {
            names.add(rowid);
            values.add(rowid);
        });
        for (ColumnDefinition<?> column : carried()) {
            carried(column).refuseWide(from.title(column));
            names.add(grammar.quoted(column.name()));
            values.add(carried(column).written(grammar.quoted(column.name())));
        }
        return "INSERT INTO " + grammar.quoted(spare) + " (" + String.join(", ", names) + ") SELECT "
                + String.join(", ", values) + " FROM " + grammar.quoted(old);
    }

    /** The rowid, where no column stands for it and it can be named: other tables may have noted it. */
    private Optional<String> rowid() {
        boolean kept = Stream.of(from, to)
                .noneMatch(table -> grammar.isWithoutRowid(table)
                        || table.autoincrementColumn().isPresent());
        List<String> taken = Stream.of(from, to)
                .flatMap(table -> table.columns().stream())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
        return ROWIDS.stream().filter(name -> kept && !taken.contains(name)).findFirst();
    }

    /** The counter may be ahead of the greatest key (Autoincrement, 3). */
    private List<String> counter() {
        String sequence = grammar.quoted(new TableName(old.schema(), "sqlite_sequence"));
        String name = grammar.textOf(standing.spare());
        return List.of(
                "DELETE FROM " + sequence + " WHERE name = " + name,
                "INSERT INTO " + sequence + " (name, seq) SELECT " + name + ", seq FROM " + sequence + " WHERE name = "
                        + grammar.textOf(from.name()));
    }

    private List<RowCheck> checks() {
        List<RowCheck> checks = new ArrayList<>();
        for (ColumnDefinition<?> column : carried()) {
            String name = grammar.quoted(column.name());
            carried(column)
                    .fits(name)
                    .ifPresent(fits -> checks.add(new RowCheck(
                            "SELECT count(*) FROM " + grammar.quoted(spare) + " WHERE " + name
                                    + " IS NOT NULL AND NOT coalesce(" + fits + ", 0)",
                            "have a value in " + from.title(column) + " that is no "
                                    + column.type().name())));
        }
        return checks;
    }

    /** Renamed in the old way, a table takes no view along that names it already (legacy_alter_table). */
    private List<String> finish() {
        List<String> statements = new ArrayList<>(List.of(
                "DROP TABLE " + grammar.quoted(old),
                OLD_RENAMING + "ON",
                "ALTER TABLE " + grammar.quoted(spare) + " RENAME TO " + grammar.quoted(from.name()),
                OLD_RENAMING + "OFF"));
        to.indexes().forEach(index -> statements.add(grammar.indexWords(old, index)));
        statements.addAll(standing.triggers());
        return statements;
    }
}
