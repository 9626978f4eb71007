package dev.cinnabar.cli.look;

import dev.cinnabar.cli.terminal.Paint;
import dev.cinnabar.cli.terminal.TextTable;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import java.util.List;

/** A schema for people to read. Immutable. */
public final class StandingText {
    private final Standing standing;
    private final Paint paint;

    public StandingText(Standing standing, Paint paint) {
        this.standing = standing;
        this.paint = paint;
    }

    /** All of it, table by table. */
    public String text() {
        StringBuilder text = new StringBuilder();
        standing.tables().forEach(table -> text.append(table(table)).append('\n'));
        line(text, "views", standing.views());
        line(
                text,
                "sequences",
                standing.sequences().stream().map(each -> each.name()).toList());
        line(
                text,
                "types",
                standing.enums().stream()
                        .map(type -> type.name() + Words.list(type.words()))
                        .toList());
        return text.isEmpty() ? "no tables\n" : text.toString().stripTrailing() + "\n";
    }

    private void line(StringBuilder text, String what, List<String> names) {
        if (!names.isEmpty()) {
            text.append(paint.faint(what + ": "))
                    .append(SafeText.escape(String.join(", ", names)))
                    .append('\n');
        }
    }

    private String table(TableDefinition table) {
        String size = standing.size(table).text();
        return paint.bold(SafeText.escape(table.name()))
                + (size.isEmpty() ? "" : paint.faint("  " + size))
                + (table.comment().isEmpty() ? "" : paint.faint("  " + SafeText.escape(table.comment())))
                + "\n"
                + columns(table)
                + paint.faint(rules(table));
    }

    private String columns(TableDefinition table) {
        TextTable lines = new TextTable();
        for (ColumnDefinition<?> column : table.columns()) {
            boolean key = table.primaryKey().columns().contains(column.name());
            lines.row(
                    column.name(),
                    Words.type(column, standing.dialect()),
                    key ? "key" : column.isNullable() ? "" : "not null",
                    Words.value(column),
                    column.comment());
        }
        return lines.text("  ");
    }

    private String rules(TableDefinition table) {
        TextTable lines = new TextTable();
        if (!table.primaryKey().isEmpty()) {
            lines.row(
                    "primary key",
                    Words.list(table.primaryKey().columns()),
                    table.primaryKey().name());
        }
        table.uniques().forEach(unique -> lines.row("unique", Words.list(unique.columns()), unique.name()));
        table.foreignKeys().forEach(key -> lines.row("foreign key", Words.key(key), key.name()));
        table.checks().forEach(check -> lines.row("check", String.valueOf(check.condition()), check.name()));
        table.indexes()
                .forEach(index ->
                        lines.row(index.isUnique() ? "unique index" : "index", Words.index(index), index.name()));
        return lines.text("  ");
    }
}
