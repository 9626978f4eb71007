package dev.cinnabar.cli.terminal;

import dev.cinnabar.error.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, one below the other. For one thread. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without lines. */
    public TextTable() {}

    /** A line; what could move a terminal's cursor in it is escaped. */
    public TextTable row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(SafeText.escape(cell));
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All lines, each with the margin before it and a line end behind it. */
    public String text(String margin) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(margin);
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(width(i) - width(row.get(i)) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        int widest = 0;
        for (List<String> row : rows) {
            widest = column < row.size() ? Math.max(widest, width(row.get(column))) : widest;
        }
        return widest;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
