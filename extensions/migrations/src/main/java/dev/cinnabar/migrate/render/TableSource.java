package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Says tables. */
record TableSource(Page page) {
    /** The elements, one by one. */
    List<Code> elements(TableDefinition table, List<String> notes) {
        List<Code> codes = new ArrayList<>();
        for (TableElement element : new SaidTable(table).elements()) {
            codes.add(element instanceof ColumnDefinition<?> column ? column(column, notes) : rule(element));
        }
        return codes;
    }

    /** A column; what a reader should know of it goes to the notes. */
    Code column(ColumnDefinition<?> column, List<String> notes) {
        Noted noted = new ColumnSource(page).of(column);
        noted.notes().forEach(note -> notes.add("The column " + Literals.quoted(column.name()) + ": " + note));
        return noted.code();
    }

    private Code rule(TableElement element) {
        if (element instanceof Constraint constraint) {
            return new RuleSource(page).of(constraint);
        } else if (element instanceof Index index) {
            return new IndexSource(page).of(index);
        } else if (element instanceof TableComment comment) {
            return page.bare(TableComment.class, "comment", List.of(Literals.string(comment.text())));
        } else if (element instanceof TableLifetime lifetime) {
            return page.constant(lifetime);
        }
        return Code.call("new " + page.name(DialectOption.class), IndexSource.option((DialectOption) element));
    }

    /** The definition as an object. */
    Code definition(TableDefinition table, List<String> notes) {
        String type = page.name(TableDefinition.class) + ".of";
        List<Code> elements = elements(table, notes);
        if (table.schema().isEmpty()) {
            List<Code> arguments = new ArrayList<>(List.of(NameSource.of(table.name())));
            arguments.addAll(elements);
            return Code.call(type, arguments);
        }
        return Code.call(
                type, NameSource.of(TableName.of(table), page), Code.call(page.name(List.class) + ".of", elements));
    }
}
