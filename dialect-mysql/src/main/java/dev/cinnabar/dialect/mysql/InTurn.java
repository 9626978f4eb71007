package dev.cinnabar.dialect.mysql;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Assignments in an order in which each reads what was there before the statement: the server carries them out one after the other, from left
 * to right (manual 15.2.17), where others read all before they write. Stateless.
 */
final class InTurn {
    private InTurn() {}

    /**
     * The assignments, those first that read a column which another one writes.
     *
     * @throws UnsupportedFeatureException if some read each other's columns, as where two change places
     */
    static List<Assignment> of(List<Assignment> assignments, TableNode target) {
        if (assignments.size() < 2) {
            return assignments;
        }
        List<Assignment> left = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            Assignment next = left.stream()
                    .filter(each -> nobodyReads(each, left, target))
                    .findFirst()
                    .orElseThrow(() -> circle(left));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean nobodyReads(Assignment written, List<Assignment> left, TableNode target) {
        return left.stream()
                .filter(other -> !other.column().equals(written.column()))
                .noneMatch(other -> columns(other, target).contains(written.column()));
    }

    private static Set<String> columns(Assignment assignment, TableNode target) {
        return new Read(target).walk(assignment.value(), new HashSet<>());
    }

    private static UnsupportedFeatureException circle(List<Assignment> left) {
        String columns = String.join(", ", left.stream().map(Assignment::column).toList());
        return new UnsupportedFeatureException(
                "MySQL writes one column after the other, and the new values of " + columns + " read each other's.",
                "read the rows, and write what was read; or write by several statements");
    }

    /** The columns of a table that an expression names. */
    private static final class Read extends Walker<Set<String>> {
        private final TableNode target;

        private Read(TableNode target) {
            this.target = target;
        }

        @Override
        public Set<String> column(ColumnNode node, Set<String> found) {
            if (node.source().equals(target)) {
                found.add(node.name());
            }
            return found;
        }
    }
}
