package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the elements of one table into their places and refuses what contradicts itself. Used once, by one thread. */
final class TableAssembly {
    private final TableName name;
    private final Map<String, ColumnDefinition<?>> columns = new LinkedHashMap<>();
    private final Set<ForeignKey> foreignKeys = new LinkedHashSet<>();
    private final Set<UniqueConstraint> uniques = new LinkedHashSet<>();
    private final Set<CheckConstraint> checks = new LinkedHashSet<>();
    private final Set<Exclusion> exclusions = new LinkedHashSet<>();
    private final Set<Index> indexes = new LinkedHashSet<>();
    private final Map<String, DialectOption> options = new LinkedHashMap<>();
    private PrimaryKey primaryKey = PrimaryKey.NONE;
    private String comment = "";
    private String renamedFrom = "";
    private TableLifetime lifetime = TableLifetime.PERMANENT;

    TableAssembly(TableName name) {
        this.name = name;
    }

    TableAssembly addAll(List<? extends TableElement> elements) {
        elements.forEach(this::add);
        columns.values().forEach(this::takeApart);
        return this;
    }

    private void add(TableElement element) {
        if (element instanceof ColumnDefinition<?> column) {
            addColumn(column);
        } else if (element instanceof Constraint constraint) {
            addConstraint(constraint);
        } else if (element instanceof Index index) {
            indexes.add(index);
        } else if (element instanceof TableComment remark) {
            comment = remark.text();
        } else if (element instanceof TableLifetime span) {
            lifetime = span;
        } else if (element instanceof RenamedFrom before) {
            renamedFrom = before.name();
        } else if (element instanceof DialectOption option) {
            options.put(option.dialect() + " " + option.key(), option);
        } else {
            throw bad(
                    element + " cannot be part of a table.", "Use columns, constraints, indexes, comment and options.");
        }
    }

    private void addColumn(ColumnDefinition<?> column) {
        if (columns.putIfAbsent(column.name(), column) != null) {
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    "The table " + name + " has two columns named `" + column.name() + "`.",
                    "Give one of them another name.");
        }
    }

    private void addConstraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            setPrimaryKey(key);
        } else if (constraint instanceof UniqueConstraint unique) {
            uniques.add(unique);
        } else if (constraint instanceof ForeignKey key) {
            foreignKeys.add(key);
        } else if (constraint instanceof CheckConstraint check) {
            checks.add(check);
        } else if (constraint instanceof Exclusion exclusion) {
            exclusions.add(exclusion);
        }
    }

    private void setPrimaryKey(PrimaryKey key) {
        if (!primaryKey.isEmpty()) {
            throw bad("The table " + name + " has two primary keys.", "Say it once, with all its columns.");
        }
        primaryKey = key;
    }

    /** A column's own words become constraints of the table; those that the table says as well are the same. */
    private void takeApart(ColumnDefinition<?> column) {
        ColumnKeys keys = column.options().keys();
        List<String> alone = List.of(column.name());
        if (keys.index() && !hasIndex(alone, keys.unique())) {
            Index index = Index.index("", column.name());
            indexes.add(keys.unique() ? index.unique() : index);
        } else if (keys.unique()
                && !keys.index()
                && uniques.stream().noneMatch(u -> u.columns().equals(alone))) {
            uniques.add(UniqueConstraint.unique(column.name()));
        }
        column.options().references().forEach(reference -> refer(alone, reference));
        column.options().checks().stream().filter(check -> !saysCheck(check)).forEach(checks::add);
    }

    private void refer(List<String> alone, ColumnReference reference) {
        List<String> referred = List.of(reference.column());
        boolean said = foreignKeys.stream()
                .anyMatch(key -> key.columns().equals(alone)
                        && key.target().equals(reference.table())
                        && key.referredColumns().equals(referred));
        if (!said) {
            foreignKeys.add(new ForeignKey(reference.name(), alone, reference.table(), referred, reference.rules()));
        }
    }

    private boolean saysCheck(CheckConstraint check) {
        return checks.stream().anyMatch(other -> other.condition().equals(check.condition()));
    }

    private boolean hasIndex(List<String> alone, boolean unique) {
        return indexes.stream()
                .anyMatch(index -> index.columns().equals(alone)
                        && index.isUnique() == unique
                        && index.options().where() == null);
    }

    DefinedTable table() {
        List<String> flagged = columns.values().stream()
                .filter(ColumnDefinition::isPrimaryKey)
                .map(ColumnDefinition::name)
                .toList();
        PrimaryKey key = primaryKey.isEmpty() ? new PrimaryKey("", flagged) : primaryKey;
        checkNames(key, flagged);
        TableDetails details = new TableDetails(
                key,
                new TableConstraints(
                        List.copyOf(foreignKeys), List.copyOf(uniques), List.copyOf(checks), List.copyOf(exclusions)),
                List.copyOf(indexes),
                comment,
                lifetime,
                List.copyOf(options.values()),
                renamedFrom);
        return new DefinedTable(name, keyed(key), details);
    }

    /** A column of the key says so itself, whichever way the key was said. */
    private List<ColumnDefinition<?>> keyed(PrimaryKey key) {
        List<ColumnDefinition<?>> all = new ArrayList<>();
        for (ColumnDefinition<?> column : columns.values()) {
            all.add(key.columns().contains(column.name()) && !column.isPrimaryKey() ? column.primaryKey() : column);
        }
        return all;
    }

    private void checkNames(PrimaryKey key, List<String> flagged) {
        if (!key.columns().containsAll(flagged)) {
            throw bad(
                    "The primary key of " + name + " is " + key.columns() + ", but the columns " + flagged
                            + " say that they are in it.",
                    "Say the key in one place.");
        }
        known("primary key", key.columns());
        uniques.forEach(unique -> known("unique constraint", unique.columns()));
        foreignKeys.forEach(foreign -> known("foreign key", foreign.columns()));
        indexes.forEach(this::knownColumns);
        List<String> names = new ArrayList<>();
        uniques.forEach(unique -> names.add(unique.name()));
        foreignKeys.forEach(foreign -> names.add(foreign.name()));
        checks.forEach(check -> names.add(check.name()));
        exclusions.forEach(exclusion -> names.add(exclusion.name()));
        refuseTwice("constraints", names);
        refuseTwice("indexes", indexes.stream().map(Index::name).toList());
    }

    private void knownColumns(Index index) {
        known(
                "index",
                index.columns().stream().filter(column -> !column.isEmpty()).toList());
        known("index", index.options().include());
    }

    private void known(String what, Collection<String> named) {
        for (String column : named) {
            if (!columns.containsKey(column)) {
                throw new UsageException(
                        ErrorCode.UNKNOWN_COLUMN,
                        "A " + what + " of the table " + name + " names the column `" + column
                                + "`, which the table does not have.",
                        "Its columns are: " + String.join(", ", columns.keySet()) + ".");
            }
        }
    }

    private void refuseTwice(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String one : names) {
            if (!one.isEmpty() && !seen.add(one)) {
                throw new UsageException(
                        ErrorCode.DUPLICATE_NAME,
                        "The table " + name + " has two " + what + " named `" + one + "`.",
                        "Give one of them another name.");
            }
        }
    }

    private UsageException bad(String problem, String hint) {
        return new UsageException(ErrorCode.BAD_DEFINITION, problem, hint);
    }
}
