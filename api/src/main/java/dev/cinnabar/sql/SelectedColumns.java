package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The columns of rows that have a name in FROM: what was selected into them, and what each is called there. Those that would go by one name
 * get a number behind it, but for the first. Immutable.
 *
 * @param nodes what was selected; empty where only names are known
 * @param said the names of what was selected, empty texts where there are none
 * @param names what the columns are called, of which none is there twice
 */
record SelectedColumns(List<Node> nodes, List<String> said, List<String> names) {
    SelectedColumns {
        nodes = List.copyOf(nodes);
        said = List.copyOf(said);
        names = List.copyOf(names);
    }

    static SelectedColumns of(Query<?> query) {
        Nesting.refuseIn(query);
        List<Node> nodes = Faces.nodes(query.row().expressions());
        return of(
                nodes,
                nodes.stream()
                        .map(node -> Objects.requireNonNullElse(Faces.label(node), ""))
                        .collect(Collectors.toUnmodifiableList()));
    }

    /** Of rows whose columns are known by their names alone. */
    static SelectedColumns named(List<String> names) {
        return new SelectedColumns(List.of(), names, names);
    }

    /** Where none gets a number, both are one list, so that to compare them is to look at it. */
    private static SelectedColumns of(List<Node> nodes, List<String> said) {
        List<String> names = new ArrayList<>();
        for (String name : said) {
            names.add(name.isEmpty() || !names.contains(name) ? name : numbered(name, said, names));
        }
        return new SelectedColumns(nodes, said, names.equals(said) ? said : names);
    }

    private static String numbered(String name, List<String> said, List<String> names) {
        int number = 1;
        while (said.contains(name + "_" + number) || names.contains(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }

    /** The query, in which the columns go by these names. */
    QueryNode in(QueryNode query) {
        if (names.equals(said)) {
            return query;
        } else if (query instanceof CompoundNode compound) {
            List<QueryNode> parts = new ArrayList<>(compound.parts());
            parts.set(0, in(parts.get(0)));
            return new CompoundNode(compound.operator(), parts, compound.ordering());
        }
        return query instanceof SelectNode select ? in(select) : query;
    }

    private SelectNode in(SelectNode select) {
        List<Node> columns = new ArrayList<>(select.list().columns());
        for (int i = 0; i < columns.size(); i++) {
            if (!names.get(i).equals(said.get(i))) {
                Node column = columns.get(i) instanceof Label label ? label.of() : columns.get(i);
                columns.set(i, new Label(column, names.get(i)));
            }
        }
        return new SelectNode(
                new SelectList(columns, select.list().distinct(), select.list().distinctOn()),
                select.from(),
                select.where(),
                select.grouping(),
                select.ordering(),
                select.locking(),
                select.dressing());
    }

    /** What the column is called that was selected so. */
    String nameOf(String source, Expression<?> selected) {
        int at = names.equals(said) ? -1 : nodes.indexOf(selected.node());
        return at < 0 || names.get(at).isEmpty() ? known(source, Columns.name(selected)) : names.get(at);
    }

    /** The name, if it is that of one column. */
    String known(String source, String name) {
        if (!names.isEmpty() && !names.contains(name)) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_COLUMN,
                    "'" + source + "' has no column '" + name + "'; it has " + names + ".",
                    "select the column in it, or correct the name");
        } else if (Collections.frequency(said, name) > 1) {
            throw new UsageException(
                    ErrorCode.AMBIGUOUS_COLUMN,
                    "'" + source + "' has several columns '" + name + "', which go by " + names + " there.",
                    "ask for it by the expression that was selected, or select it as(\"…\") another name");
        }
        return name;
    }
}
