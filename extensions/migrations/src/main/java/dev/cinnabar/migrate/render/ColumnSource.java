package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnExtras;
import dev.cinnabar.schema.ColumnReference;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.ServerUpdate;
import dev.cinnabar.schema.ServerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says columns. What a program itself puts into them is no part of the schema, and left out. */
record ColumnSource(Page page) {
    /** The column, and what a reader should know of it. */
    Noted of(ColumnDefinition<?> column) {
        TypeCode type = new TypeSource(page).of(column.type());
        Code code = page.bare(ColumnDefinition.class, "column", List.of(NameSource.of(column.name()), type.code()));
        code = serverValue(keys(code, column), column, type.same());
        code = rules(serverUpdate(code, column.options().server().onUpdate()), column);
        return new Noted(extras(code, column.options().extras()), type.notes());
    }

    private static Code keys(Code start, ColumnDefinition<?> column) {
        var keys = column.options().keys();
        Code code = keys.primaryKey() ? start.then("primaryKey") : start;
        code = keys.nullable() ? code : code.then("notNull");
        code = keys.unique() ? code.then("unique") : code;
        return keys.index() ? code.then("index") : code;
    }

    private Code serverValue(Code code, ColumnDefinition<?> column, boolean typed) {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Default said) {
            return code.then("serverDefault", page.sql(said.expression()));
        } else if (value instanceof ServerValue.Literal literal) {
            return literal(code, column, literal, typed);
        } else if (value instanceof ServerValue.Now) {
            return code.then("serverNow");
        } else if (value instanceof ServerValue.Computed computed) {
            return computed.stored()
                    ? code.then("computed", page.sql(computed.expression()))
                    : code.then("computedVirtual", page.sqlText(computed.expression()));
        }
        return numbers(code, value);
    }

    /** A value that Java has no word for is its text in the database. */
    private Code literal(Code code, ColumnDefinition<?> column, ServerValue.Literal value, boolean typed) {
        Optional<Code> java = typed ? new ValueSource(page).of(column.type(), value.value()) : Optional.empty();
        return java.map(said -> code.then("serverDefaultValue", said))
                .orElseGet(() -> code.then(
                        "serverDefault", Literals.string(page.dialect().schema().sql(column, value))));
    }

    private Code numbers(Code code, ServerValue value) {
        NumberSource numbers = new NumberSource(page);
        if (value instanceof ServerValue.Generated generated) {
            return generated.identity().equals(Identity.BY_DEFAULT)
                    ? code.then("identity")
                    : code.then("identity", numbers.identity(generated.identity()));
        }
        return value instanceof ServerValue.NextOf next
                ? code.then("sequence", numbers.sequence(next.sequence()))
                : code;
    }

    private static Code serverUpdate(Code code, ServerUpdate update) {
        return switch (update) {
            case NOTHING -> code;
            case NOW -> code.then("serverOnUpdateNow");
            case UNKNOWN -> code.then("serverOnUpdate");
        };
    }

    private Code rules(Code start, ColumnDefinition<?> column) {
        Code code = start;
        for (ColumnReference reference : column.options().references()) {
            code = code.then("references", reference(reference));
        }
        for (CheckConstraint check : column.options().checks()) {
            Code condition = page.sqlText(check.condition());
            code = check.name().isEmpty()
                    ? code.then("check", condition)
                    : code.then("check", NameSource.of(check.name()), condition);
        }
        return code;
    }

    private List<Code> reference(ColumnReference reference) {
        Code column = NameSource.of(reference.column());
        boolean plain = reference.equals(ColumnReference.to(reference.table(), reference.column()));
        if (plain && reference.table().schema().isEmpty()) {
            return List.of(NameSource.of(reference.table().name()), column);
        }
        Code code = Code.call(page.name(ColumnReference.class) + ".to", NameSource.of(reference.table(), page), column);
        if (!reference.name().isEmpty()) {
            code = code.then("named", NameSource.of(reference.name()));
        }
        return List.of(
                reference.rules().equals(ForeignKeyRules.NONE)
                        ? code
                        : code.then("with", new RuleSource(page).rules(reference.rules())));
    }

    private static Code extras(Code start, ColumnExtras extras) {
        Code code = start;
        Boolean filled = extras.autoincrement();
        if (filled != null) {
            code = code.then("autoincrement", Code.text(filled.toString()));
        }
        if (!extras.comment().isEmpty()) {
            code = code.then("comment", Literals.string(extras.comment()));
        }
        if (extras.system()) {
            code = code.then("system");
        }
        for (DialectOption option : extras.options()) {
            code = code.then("option", new ArrayList<>(IndexSource.option(option)));
        }
        return code;
    }
}
