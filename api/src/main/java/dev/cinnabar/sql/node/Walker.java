package dev.cinnabar.sql.node;

import dev.cinnabar.type.DialectInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a statement, every node in a fixed order; what a subclass overrides it sees. Returning without calling the method above
 * leaves the parts of a node out. A subquery or CTE that many columns name is seen once, where it is met first. A walker is for one walk.
 *
 * @param <C> what is handed along
 */
public abstract class Walker<C> implements SqlVisitor<C, C> {
    private @Nullable Known<Integer> sources; // most statements name none that has parts
    private int depth;

    protected Walker() {}

    /**
     * Walks through a node and all its parts.
     *
     * @throws dev.cinnabar.error.UsageException if they are nested too deeply
     */
    public final C walk(Node node, C context) {
        depth = Depth.inside(depth);
        C walked = node.accept(this, context);
        depth--;
        return walked;
    }

    /** A source that many columns name is walked through where it is met first. */
    private void once(@Nullable Node source, C context) {
        if (source == null) {
            return;
        }
        if (source instanceof TableNode || source instanceof JoinNode) {
            walk(source, context); // a table has no parts, and no column names a join
            return;
        }
        Known<Integer> met = sources == null ? new Known<>() : sources;
        sources = met;
        Integer number = met.get(source);
        if (number == null) {
            met.open(source, met.size());
            walk(source, context);
            met.close();
        } else {
            again(number, context);
        }
    }

    /** A source is met that has been walked through already; its number tells it from others, from 0 in the order of their meeting. */
    protected void again(int number, C context) {}

    protected final void all(List<? extends Node> nodes, C context) {
        for (int i = 0; i < nodes.size(); i++) {
            walk(nodes.get(i), context); // most lists are empty, and an iterator would cost more
        }
    }

    protected final void maybe(@Nullable Node node, C context) {
        if (node != null) {
            walk(node, context);
        }
    }

    @Override
    public C bind(Bind node, C context) {
        return context;
    }

    @Override
    public C bindList(BindList node, C context) {
        return context;
    }

    @Override
    public C slot(Slot node, C context) {
        return context;
    }

    @Override
    public C listSlot(ListSlot node, C context) {
        return context;
    }

    @Override
    public C parameter(Parameter node, C context) {
        return context;
    }

    @Override
    public C inlineValue(InlineValue node, C context) {
        return context;
    }

    @Override
    public C nullLiteral(NullLiteral node, C context) {
        return context;
    }

    @Override
    public C truthLiteral(TruthLiteral node, C context) {
        return context;
    }

    @Override
    public C rawSql(RawSql node, C context) {
        return context;
    }

    @Override
    public C star(Star node, C context) {
        return context;
    }

    @Override
    public C column(ColumnNode node, C context) {
        once(node.source(), context);
        return context;
    }

    @Override
    public C label(Label node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C labelReference(LabelReference node, C context) {
        return context;
    }

    @Override
    public C comparison(Comparison node, C context) {
        walk(node.left(), context);
        walk(node.right(), context);
        return context;
    }

    @Override
    public C arithmetic(Arithmetic node, C context) {
        walk(node.left(), context);
        walk(node.right(), context);
        return context;
    }

    @Override
    public C negation(Negation node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C bitNot(BitNot node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C concatenation(Concatenation node, C context) {
        all(node.parts(), context);
        return context;
    }

    @Override
    public C junction(Junction node, C context) {
        all(node.parts(), context);
        return context;
    }

    @Override
    public C not(Not node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C between(Between node, C context) {
        walk(node.of(), context);
        walk(node.low(), context);
        walk(node.high(), context);
        return context;
    }

    @Override
    public C inList(InList node, C context) {
        walk(node.of(), context);
        walk(node.list(), context);
        return context;
    }

    @Override
    public C inItems(InItems node, C context) {
        walk(node.of(), context);
        all(node.items(), context);
        return context;
    }

    @Override
    public C inQuery(InQuery node, C context) {
        walk(node.of(), context);
        walk(node.query(), context);
        return context;
    }

    @Override
    public C isNull(IsNull node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C truthTest(TruthTest node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C like(Like node, C context) {
        walk(node.of(), context);
        walk(node.pattern(), context);
        return context;
    }

    @Override
    public C regexpMatch(RegexpMatch node, C context) {
        walk(node.of(), context);
        walk(node.pattern(), context);
        return context;
    }

    @Override
    public C caseOf(CaseNode node, C context) {
        maybe(node.operand(), context);
        node.branches().forEach(item -> caseBranch(item, context));
        maybe(node.otherwise(), context);
        return context;
    }

    @Override
    public C cast(Cast node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C function(FunctionCall node, C context) {
        all(node.arguments(), context);
        return context;
    }

    @Override
    public C aggregate(Aggregate node, C context) {
        all(node.arguments(), context);
        aggregateOptions(node.options(), context);
        return context;
    }

    @Override
    public C over(Over node, C context) {
        walk(node.function(), context);
        walk(node.window(), context);
        return context;
    }

    @Override
    public C window(WindowNode node, C context) {
        all(node.partitionBy(), context);
        all(node.orderBy(), context);
        if (node.frame() != null) {
            frame(node.frame(), context);
        }
        return context;
    }

    @Override
    public C extract(Extract node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C timeShift(TimeShift node, C context) {
        walk(node.of(), context);
        walk(node.interval(), context);
        return context;
    }

    @Override
    public C scalarQuery(ScalarQuery node, C context) {
        walk(node.query(), context);
        return context;
    }

    @Override
    public C exists(Exists node, C context) {
        walk(node.query(), context);
        return context;
    }

    @Override
    public C quantified(Quantified node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C tuple(Tuple node, C context) {
        all(node.parts(), context);
        return context;
    }

    @Override
    public C collate(Collate node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C customOperator(CustomOperator node, C context) {
        walk(node.left(), context);
        walk(node.right(), context);
        return context;
    }

    @Override
    public C excluded(Excluded node, C context) {
        return context;
    }

    @Override
    public C jsonPath(JsonPath node, C context) {
        walk(node.document(), context);
        walk(node.path(), context);
        return context;
    }

    @Override
    public C jsonContains(JsonContains node, C context) {
        walk(node.document(), context);
        walk(node.part(), context);
        return context;
    }

    @Override
    public C jsonHasKey(JsonHasKey node, C context) {
        walk(node.document(), context);
        walk(node.key(), context);
        return context;
    }

    @Override
    public C now(Now node, C context) {
        return context;
    }

    @Override
    public C sequenceNext(SequenceNext node, C context) {
        return context;
    }

    @Override
    public C defaultKeyword(DefaultKeyword node, C context) {
        return context;
    }

    @Override
    public C order(OrderNode node, C context) {
        walk(node.of(), context);
        return context;
    }

    @Override
    public C table(TableNode node, C context) {
        if (node.rows() != null) {
            walk(node.rows(), context);
        }
        return context;
    }

    @Override
    public C derivedTable(DerivedTable node, C context) {
        walk(node.query(), context);
        return context;
    }

    @Override
    public C cteReference(CteReference node, C context) {
        once(node.definition(), context);
        return context;
    }

    @Override
    public C cte(Cte node, C context) {
        walk(node.statement(), context);
        return context;
    }

    @Override
    public C functionTable(FunctionTable node, C context) {
        walk(node.function(), context);
        return context;
    }

    @Override
    public C valuesTable(ValuesTable node, C context) {
        node.rows().forEach(row -> all(row, context));
        return context;
    }

    @Override
    public C join(JoinNode node, C context) {
        once(node.left(), context);
        once(node.right(), context);
        maybe(node.on(), context);
        return context;
    }

    @Override
    public C select(SelectNode node, C context) {
        selectList(node.list(), context);
        for (FromNode source : node.from()) {
            once(source, context);
        }
        all(node.where(), context);
        grouping(node.grouping(), context);
        ordering(node.ordering(), context);
        locking(node.locking(), context);
        return context;
    }

    @Override
    public C compound(CompoundNode node, C context) {
        all(node.parts(), context);
        ordering(node.ordering(), context);
        return context;
    }

    @Override
    public C text(TextNode node, C context) {
        node.values().values().forEach(value -> walk(value, context));
        return context;
    }

    @Override
    public C insert(InsertNode node, C context) {
        walk(node.into(), context);
        insertSource(node.source(), context);
        if (node.conflict() != null) {
            conflict(node.conflict(), context);
        }
        all(node.returning(), context);
        return context;
    }

    @Override
    public C update(UpdateNode node, C context) {
        walk(node.table(), context);
        node.assignments().forEach(item -> assignment(item, context));
        node.from().forEach(source -> once(source, context));
        all(node.where(), context);
        ordering(node.ordering(), context);
        all(node.returning(), context);
        return context;
    }

    @Override
    public C delete(DeleteNode node, C context) {
        walk(node.from(), context);
        node.using().forEach(source -> once(source, context));
        all(node.where(), context);
        ordering(node.ordering(), context);
        all(node.returning(), context);
        return context;
    }

    /** A plugin's own construct: its parts are seen by what it writes. */
    @Override
    public C custom(CustomNode node, C context) {
        node.writeTo(new PartsWriter(dialect(), part -> walk(part, context)));
        return context;
    }

    /** For whom constructs of a plugin's own write their parts; a subclass that knows a dialect says so. */
    protected DialectInfo dialect() {
        return PartsWriter.ANY;
    }

    private void insertSource(InsertSource source, C context) {
        if (source instanceof InsertSource.Rows rows) {
            rows.rows().forEach(row -> all(row, context));
        } else if (source instanceof InsertSource.FromQuery query) {
            walk(query.query(), context);
        }
    }

    private void caseBranch(CaseBranch part, C context) {
        walk(part.condition(), context);
        walk(part.result(), context);
    }

    private void frame(Frame part, C context) {
        frameBound(part.start(), context);
        frameBound(part.end(), context);
    }

    private void frameBound(FrameBound part, C context) {
        maybe(part.offset(), context);
    }

    private void aggregateOptions(AggregateOptions part, C context) {
        all(part.orderBy(), context);
        maybe(part.filter(), context);
        all(part.withinGroup(), context);
    }

    private void selectList(SelectList part, C context) {
        all(part.columns(), context);
        all(part.distinctOn(), context);
    }

    private void grouping(Grouping part, C context) {
        all(part.terms(), context);
        all(part.having(), context);
    }

    private void page(Page part, C context) {
        maybe(part.limit(), context);
        maybe(part.offset(), context);
    }

    private void ordering(Ordering part, C context) {
        all(part.terms(), context);
        page(part.page(), context);
    }

    private void locking(Locking part, C context) {
        for (FromNode source : part.of()) {
            once(source, context);
        }
    }

    private void assignment(Assignment part, C context) {
        walk(part.value(), context);
    }

    private void conflict(Conflict part, C context) {
        part.update().forEach(item -> assignment(item, context));
        all(part.where(), context);
    }
}
