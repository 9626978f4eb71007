package dev.cinnabar.dialect;

import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.Excluded;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.SqlVisitor;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.Star;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TruthLiteral;
import dev.cinnabar.sql.node.ValuesTable;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;

/** Names, values and words that stand for one (SQL:2016 6.3 to 6.6). */
abstract class ValueGrammar implements SqlVisitor<SqlWriter, StatementWriter> {
    ValueGrammar() {}

    @Override
    public SqlWriter bind(Bind bind, StatementWriter out) {
        return out.bind(bind);
    }

    @Override
    public SqlWriter bindList(BindList list, StatementWriter out) {
        return out.parentheses(() -> out.each(list));
    }

    @Override
    public SqlWriter slot(Slot slot, StatementWriter out) {
        return out.slot(slot);
    }

    @Override
    public SqlWriter listSlot(ListSlot list, StatementWriter out) {
        return out.parentheses(() -> out.each(list));
    }

    /** A parameter without a value, as a printed statement shows it. */
    @Override
    public SqlWriter parameter(Parameter parameter, StatementWriter out) {
        return out.sql(":" + parameter.name());
    }

    @Override
    public SqlWriter inlineValue(InlineValue value, StatementWriter out) {
        return out.literal(value.value(), value.type());
    }

    @Override
    public SqlWriter nullLiteral(NullLiteral literal, StatementWriter out) {
        return out.sql("NULL");
    }

    @Override
    public SqlWriter truthLiteral(TruthLiteral literal, StatementWriter out) {
        return out.sql(literal.value() ? "TRUE" : "FALSE");
    }

    @Override
    public SqlWriter rawSql(RawSql raw, StatementWriter out) {
        return out.sql(raw.sql());
    }

    @Override
    public SqlWriter star(Star star, StatementWriter out) {
        return out.sql("*");
    }

    @Override
    public SqlWriter column(ColumnNode column, StatementWriter out) {
        return qualifier(column.source(), out).sql(".").name(column.name());
    }

    /** What stands before the point: the item's name in FROM. */
    protected SqlWriter qualifier(FromNode source, StatementWriter out) {
        if (source instanceof TableNode table) {
            String alias = aliasOf(table, out);
            return alias.isEmpty() ? out.table(table.table()) : out.name(alias);
        }
        return out.name(nameOf(source));
    }

    /**
     * The name that a table has here; empty for its own. A table of a named schema gets one where a table of the default schema has
     * the same name: nothing else could tell the two apart; and where a query stands in its place, whose name has no schema.
     */
    static String aliasOf(TableNode table, StatementWriter out) {
        TableDefinition definition = table.table();
        if (!table.alias().isEmpty() || definition.schema().isEmpty()) {
            return table.alias();
        }
        return out.scope().hasNamesake(definition) || out.scope().replaces(definition)
                ? definition.schema() + "_" + definition.name()
                : "";
    }

    /** The name of an item of FROM that is no table. */
    private static String nameOf(FromNode source) {
        if (source instanceof DerivedTable derived) {
            return derived.alias();
        } else if (source instanceof CteReference cte) {
            return cte.alias().isEmpty() ? cte.name() : cte.alias();
        } else if (source instanceof FunctionTable function) {
            return function.alias();
        } else if (source instanceof ValuesTable values) {
            return values.alias();
        }
        throw new IllegalArgumentException("a join has no name of its own");
    }

    @Override
    public SqlWriter label(Label label, StatementWriter out) {
        return out.visit(label.of());
    }

    @Override
    public SqlWriter labelReference(LabelReference label, StatementWriter out) {
        return out.name(label.label());
    }

    @Override
    public SqlWriter excluded(Excluded excluded, StatementWriter out) {
        return out.sql("excluded.").name(excluded.column());
    }

    @Override
    public SqlWriter defaultKeyword(DefaultKeyword keyword, StatementWriter out) {
        return out.sql("DEFAULT");
    }

    @Override
    public SqlWriter now(Now now, StatementWriter out) {
        return out.sql(now.type() instanceof StandardType<?> type ? now(type.kind()) : now(TypeKind.TIMESTAMP));
    }

    /** The clock's words for a kind of date or time. */
    protected String now(TypeKind kind) {
        return switch (kind) {
            case DATE -> "CURRENT_DATE";
            case TIME -> "LOCALTIME";
            case TIME_WITH_ZONE -> "CURRENT_TIME";
            case DATETIME -> "LOCALTIMESTAMP";
            default -> "CURRENT_TIMESTAMP";
        };
    }

    @Override
    public SqlWriter sequenceNext(SequenceNext sequence, StatementWriter out) {
        return out.require(Feature.SEQUENCES, "sequences", "let an identity column give the numbers")
                .sql("NEXT VALUE FOR ")
                .qualified(sequence.schema(), sequence.name());
    }

    @Override
    public SqlWriter custom(CustomNode node, StatementWriter out) {
        node.writeTo(out);
        return out;
    }
}
