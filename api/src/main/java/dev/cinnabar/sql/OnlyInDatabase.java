package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Collate;
import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Cte;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.CustomOperator;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.Excluded;
import dev.cinnabar.sql.node.Exists;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.Quantified;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.sql.node.ScalarQuery;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.SqlVisitor;
import dev.cinnabar.sql.node.Star;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.ValuesTable;
import dev.cinnabar.sql.node.WindowNode;

/** What only a database can say: refused by name, since to guess would be to answer wrongly. */
abstract class OnlyInDatabase implements SqlVisitor<Outcome, ColumnValues> {
    static UsageException refused(String what) {
        return new UsageException(
                ErrorCode.NOT_EVALUABLE,
                "The expression holds " + what + ", which cannot be evaluated in memory.",
                "let the database evaluate it, or leave that part out of what is evaluated in memory");
    }

    @Override
    public Outcome slot(Slot node, ColumnValues row) {
        throw refused("a compiled place");
    }

    @Override
    public Outcome listSlot(ListSlot node, ColumnValues row) {
        throw refused("a compiled place");
    }

    @Override
    public Outcome parameter(Parameter node, ColumnValues row) {
        throw refused("a named parameter");
    }

    @Override
    public Outcome rawSql(RawSql node, ColumnValues row) {
        throw refused("raw SQL");
    }

    @Override
    public Outcome star(Star node, ColumnValues row) {
        throw refused("an asterisk");
    }

    @Override
    public Outcome labelReference(LabelReference node, ColumnValues row) {
        throw refused("the name of a selected column");
    }

    @Override
    public Outcome inQuery(InQuery node, ColumnValues row) {
        throw refused("a subquery");
    }

    @Override
    public Outcome regexpMatch(RegexpMatch node, ColumnValues row) {
        throw refused("a regular expression of the database's own kind");
    }

    @Override
    public Outcome aggregate(Aggregate node, ColumnValues row) {
        throw refused("an aggregate");
    }

    @Override
    public Outcome over(Over node, ColumnValues row) {
        throw refused("a window function");
    }

    @Override
    public Outcome window(WindowNode node, ColumnValues row) {
        throw refused("a window");
    }

    @Override
    public Outcome extract(Extract node, ColumnValues row) {
        throw refused("a field of a date or time");
    }

    @Override
    public Outcome timeShift(TimeShift node, ColumnValues row) {
        throw refused("a date or time that is moved");
    }

    @Override
    public Outcome scalarQuery(ScalarQuery node, ColumnValues row) {
        throw refused("a subquery");
    }

    @Override
    public Outcome exists(Exists node, ColumnValues row) {
        throw refused("a subquery");
    }

    @Override
    public Outcome quantified(Quantified node, ColumnValues row) {
        throw refused("ANY or ALL");
    }

    @Override
    public Outcome collate(Collate node, ColumnValues row) {
        throw refused("a collation of the database");
    }

    @Override
    public Outcome customOperator(CustomOperator node, ColumnValues row) {
        throw refused("an operator of the database's own");
    }

    @Override
    public Outcome excluded(Excluded node, ColumnValues row) {
        throw refused("the row of an upsert");
    }

    @Override
    public Outcome jsonPath(JsonPath node, ColumnValues row) {
        throw refused("a JSON path");
    }

    @Override
    public Outcome jsonContains(JsonContains node, ColumnValues row) {
        throw refused("JSON");
    }

    @Override
    public Outcome jsonHasKey(JsonHasKey node, ColumnValues row) {
        throw refused("JSON");
    }

    @Override
    public Outcome now(Now node, ColumnValues row) {
        throw refused("the database's clock");
    }

    @Override
    public Outcome sequenceNext(SequenceNext node, ColumnValues row) {
        throw refused("a sequence");
    }

    @Override
    public Outcome defaultKeyword(DefaultKeyword node, ColumnValues row) {
        throw refused("a default of the database");
    }

    @Override
    public Outcome order(OrderNode node, ColumnValues row) {
        throw refused("an order");
    }

    @Override
    public Outcome table(TableNode node, ColumnValues row) {
        throw refused("a table");
    }

    @Override
    public Outcome derivedTable(DerivedTable node, ColumnValues row) {
        throw refused("a subquery");
    }

    @Override
    public Outcome cteReference(CteReference node, ColumnValues row) {
        throw refused("a subquery");
    }

    @Override
    public Outcome cte(Cte node, ColumnValues row) {
        throw refused("a subquery");
    }

    @Override
    public Outcome functionTable(FunctionTable node, ColumnValues row) {
        throw refused("a function of rows");
    }

    @Override
    public Outcome valuesTable(ValuesTable node, ColumnValues row) {
        throw refused("a table");
    }

    @Override
    public Outcome join(JoinNode node, ColumnValues row) {
        throw refused("a join");
    }

    @Override
    public Outcome select(SelectNode node, ColumnValues row) {
        throw refused("a query");
    }

    @Override
    public Outcome compound(CompoundNode node, ColumnValues row) {
        throw refused("a query");
    }

    @Override
    public Outcome text(TextNode node, ColumnValues row) {
        throw refused("SQL as text");
    }

    @Override
    public Outcome insert(InsertNode node, ColumnValues row) {
        throw refused("an INSERT");
    }

    @Override
    public Outcome update(UpdateNode node, ColumnValues row) {
        throw refused("an UPDATE");
    }

    @Override
    public Outcome delete(DeleteNode node, ColumnValues row) {
        throw refused("a DELETE");
    }

    @Override
    public Outcome custom(CustomNode node, ColumnValues row) {
        throw refused("a plugin's own construct");
    }
}
