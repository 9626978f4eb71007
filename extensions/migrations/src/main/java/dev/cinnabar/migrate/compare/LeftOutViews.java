package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Views that are not compared, and that hold a column to its type as long as they read it. They go and come back as the database told
 * them. Used once, by one thread.
 */
final class LeftOutViews {
    private final Compared compared;
    private final List<SchemaOperation> wanted;
    private final Map<TableName, Set<String>> columns = new HashMap<>();

    LeftOutViews(Compared compared, Touched touched, List<SchemaOperation> wanted) {
        this.compared = compared;
        this.wanted = wanted;
        for (SchemaOperation step : wanted) {
            if (step instanceof AlterColumn alter
                    && touched.isRetyped(alter.table(), alter.to().name())) {
                hold(alter.table(), alter.from().name());
                hold(alter.table(), alter.to().name());
            } else if (step instanceof AddColumn add
                    && touched.isGone(add.table(), add.column().name())) {
                hold(add.table(), add.column().name());
            }
        }
        NewWords.users(wanted).forEach(user -> hold(user.table(), user.column().name()));
    }

    private void hold(TableName table, String column) {
        columns.computeIfAbsent(before(table), any -> new HashSet<>()).add(lower(column));
    }

    /** The name that it has until the steps are taken. */
    private TableName before(TableName table) {
        return wanted.stream()
                .filter(RenameTable.class::isInstance)
                .map(RenameTable.class::cast)
                .filter(rename -> table.equals(new TableName(rename.table().schema(), rename.newName())))
                .map(RenameTable::table)
                .findFirst()
                .orElse(table);
    }

    /**
     * Those that must step aside.
     *
     * @param gone the views that go already
     * @param come those of them that come back
     * @throws UsageException if one of them reads what is renamed too, so that its text says old names
     */
    List<View> inTheWay(List<View> gone, List<View> come) {
        List<View> found = new ArrayList<>();
        if (!compared.inspector().traits().viewsHoldTypes()) {
            return found;
        }
        Set<TableName> names = new HashSet<>(come.stream().map(View::name).toList());
        names.retainAll(gone.stream().map(View::name).toList());
        Optional<View> next = next(names);
        while (next.isPresent()) {
            View view = next.get();
            names.add(view.name());
            found.add(checked(view));
            next = next(names);
        }
        return found;
    }

    private Optional<View> next(Set<TableName> views) {
        Set<TableName> below = new HashSet<>(columns.keySet());
        below.addAll(views);
        return below.isEmpty()
                ? Optional.empty()
                : compared.leftOut().readersOf(below).stream()
                        .filter(view -> !views.contains(view.name()))
                        .filter(view -> !Collections.disjoint(view.dependsOn(), views) || reads(view))
                        .findFirst();
    }

    private boolean reads(View view) {
        Set<String> words = words(view);
        return view.dependsOn().stream()
                .anyMatch(table -> !Collections.disjoint(words, columns.getOrDefault(table, Set.of())));
    }

    /** The names in its query, in lower case. */
    private Set<String> words(View view) {
        Set<String> words = new HashSet<>();
        SqlTokens.of(((SqlText) view.query()).sql(), compared.dialect().lexis()).tokens().stream()
                .filter(SqlTokens.Token::isName)
                .forEach(token -> words.add(lower(token.text())));
        return words;
    }

    private View checked(View view) {
        Set<String> words = words(view);
        for (SchemaOperation step : wanted) {
            String old = oldName(step);
            if (!old.isEmpty() && words.contains(lower(old))) {
                throw new UsageException(
                        ErrorCode.UNUSABLE_SCRIPT,
                        "The view `" + view.name() + "`, which is not compared, reads `" + old
                                + "`, which is renamed, and a column that gets another type.",
                        "Drop the view before and create it again afterwards; or rename now, and change the type by"
                                + " the next migration.");
            }
        }
        compared.note("The view " + view.name()
                + " is not compared, but it reads what gets another type: it is dropped, and created again as the database"
                + " tells it. Privileges, remarks, indexes and triggers of it are LOST.");
        return view;
    }

    private static String oldName(SchemaOperation step) {
        if (step instanceof RenameTable rename) {
            return rename.table().name();
        }
        boolean renames = step instanceof AlterColumn alter
                && !alter.from().name().equals(alter.to().name());
        return renames ? ((AlterColumn) step).from().name() : "";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
