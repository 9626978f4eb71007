package dev.cinnabar.cli.look;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.ServerValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of tables in a few words. Stateless. */
final class Words {
    private Words() {}

    /** A column's type as the dialect says it. */
    static String type(ColumnDefinition<?> column, Dialect dialect) {
        return dialect.types().adapter(column.type()).ddl();
    }

    /** What fills a column by itself; empty for nothing. */
    static String value(ColumnDefinition<?> column) {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Default said) {
            return "default " + said.expression();
        } else if (value instanceof ServerValue.Literal literal) {
            return "default " + literal.value();
        } else if (value instanceof ServerValue.Now) {
            return "default now";
        } else if (value instanceof ServerValue.Generated) {
            return "identity";
        } else if (value instanceof ServerValue.NextOf next) {
            return "next of " + next.sequence().fullName();
        } else if (value instanceof ServerValue.Computed computed) {
            return "computed " + computed.expression();
        }
        return "";
    }

    static String key(ForeignKey key) {
        return list(key.columns()) + " to " + key.target() + " " + list(key.referredColumns()) + rules(key.rules());
    }

    private static String rules(ForeignKeyRules rules) {
        return action(" on delete ", rules.onDelete())
                + action(" on update ", rules.onUpdate())
                + (rules.deferral() == Deferral.NONE
                        ? ""
                        : " " + rules.deferral().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql().toLowerCase(Locale.ROOT);
    }

    static String index(Index index) {
        return list(index.parts().stream().map(Words::part).toList())
                + (index.options().include().isEmpty()
                        ? ""
                        : " include " + list(index.options().include()))
                + (index.options().where() == null
                        ? ""
                        : " where " + index.options().where());
    }

    private static String part(IndexPart part) {
        String what = part.column().isEmpty() ? String.valueOf(part.expression()) : part.column();
        return what + (part.order().descending() ? " desc" : "");
    }

    static String list(List<String> names) {
        return names.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
