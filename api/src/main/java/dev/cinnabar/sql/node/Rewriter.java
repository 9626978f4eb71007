package dev.cinnabar.sql.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a changed copy of a statement: what a subclass gives for a node stands in its place; all else stays as it is, in the order of
 * {@link Walker}. A rewriter is for one statement.
 *
 * @param <C> what is handed along
 */
public abstract class Rewriter<C> implements SqlVisitor<Node, C> {
    private final Known<Node> sources = new Known<>();
    private int depth;

    protected Rewriter() {}

    /**
     * The node with its parts rewritten.
     *
     * @throws dev.cinnabar.error.UsageException if they are nested too deeply
     */
    public final Node rewrite(Node node, C context) {
        depth = Depth.inside(depth);
        Node rewritten = node.accept(this, context);
        depth--;
        return rewritten;
    }

    protected final <N extends Node> N as(Class<N> kind, N node, C context) {
        return kind.cast(rewrite(node, context));
    }

    private FromNode from(FromNode node, C context) {
        return once(FromNode.class, node, context);
    }

    /** A source that many columns name is rewritten once, so that it stays one. */
    private <N extends Node> N once(Class<N> kind, N node, C context) {
        if (node instanceof TableNode || node instanceof JoinNode) {
            return as(kind, node, context); // a table has no parts, and no column names a join
        }
        Node known = sources.get(node);
        if (known == null) {
            known = rewrite(node, context);
            sources.put(node, known);
        }
        return kind.cast(known);
    }

    private QueryNode query(QueryNode node, C context) {
        return as(QueryNode.class, node, context);
    }

    private @Nullable Node maybe(@Nullable Node node, C context) {
        return node == null ? null : rewrite(node, context);
    }

    protected final List<Node> all(List<Node> nodes, C context) {
        return each(nodes, Rewriter::rewrite, context);
    }

    private List<FromNode> sources(List<FromNode> nodes, C context) {
        return each(nodes, Rewriter::from, context);
    }

    /** How a rewriter rewrites one part. */
    private interface Rewriting<T, C> {
        T of(Rewriter<C> rewriter, T part, C context);
    }

    /** The same list where nothing in it changes. */
    private <T> List<T> each(List<T> parts, Rewriting<T, C> rewriting, C context) {
        List<T> changed = parts;
        for (int i = 0; i < parts.size(); i++) {
            T rewritten = rewriting.of(this, parts.get(i), context);
            if (rewritten != parts.get(i)) {
                changed = changed == parts ? new ArrayList<>(parts) : changed;
                changed.set(i, rewritten);
            }
        }
        return changed == parts ? parts : List.copyOf(changed);
    }

    @Override
    public Node bind(Bind node, C context) {
        return node;
    }

    @Override
    public Node bindList(BindList node, C context) {
        return node;
    }

    @Override
    public Node slot(Slot node, C context) {
        return node;
    }

    @Override
    public Node listSlot(ListSlot node, C context) {
        return node;
    }

    @Override
    public Node parameter(Parameter node, C context) {
        return node;
    }

    @Override
    public Node inlineValue(InlineValue node, C context) {
        return node;
    }

    @Override
    public Node nullLiteral(NullLiteral node, C context) {
        return node;
    }

    @Override
    public Node truthLiteral(TruthLiteral node, C context) {
        return node;
    }

    @Override
    public Node rawSql(RawSql node, C context) {
        return node;
    }

    @Override
    public Node star(Star node, C context) {
        return node;
    }

    @Override
    public Node column(ColumnNode node, C context) {
        FromNode source = from(node.source(), context);
        return source == node.source() ? node : new ColumnNode(source, node.name(), node.type());
    }

    @Override
    public Node label(Label node, C context) {
        Node of = rewrite(node.of(), context);
        return of == node.of() ? node : new Label(of, node.label());
    }

    @Override
    public Node labelReference(LabelReference node, C context) {
        return node;
    }

    @Override
    public Node comparison(Comparison node, C context) {
        Node left = rewrite(node.left(), context);
        Node right = rewrite(node.right(), context);
        return left == node.left() && right == node.right() ? node : new Comparison(left, node.operator(), right);
    }

    @Override
    public Node arithmetic(Arithmetic node, C context) {
        return new Arithmetic(
                rewrite(node.left(), context), node.operator(), rewrite(node.right(), context), node.type());
    }

    @Override
    public Node negation(Negation node, C context) {
        return new Negation(rewrite(node.of(), context));
    }

    @Override
    public Node bitNot(BitNot node, C context) {
        return new BitNot(rewrite(node.of(), context));
    }

    @Override
    public Node concatenation(Concatenation node, C context) {
        return new Concatenation(all(node.parts(), context));
    }

    @Override
    public Node junction(Junction node, C context) {
        return new Junction(node.kind(), all(node.parts(), context));
    }

    @Override
    public Node not(Not node, C context) {
        return new Not(rewrite(node.of(), context));
    }

    @Override
    public Node between(Between node, C context) {
        return new Between(
                rewrite(node.of(), context),
                rewrite(node.low(), context),
                rewrite(node.high(), context),
                node.negated());
    }

    @Override
    public Node inList(InList node, C context) {
        return new InList(rewrite(node.of(), context), rewrite(node.list(), context), node.negated());
    }

    @Override
    public Node inItems(InItems node, C context) {
        return new InItems(rewrite(node.of(), context), all(node.items(), context), node.negated());
    }

    @Override
    public Node inQuery(InQuery node, C context) {
        return new InQuery(rewrite(node.of(), context), query(node.query(), context), node.negated());
    }

    @Override
    public Node isNull(IsNull node, C context) {
        return new IsNull(rewrite(node.of(), context), node.negated());
    }

    @Override
    public Node truthTest(TruthTest node, C context) {
        return new TruthTest(rewrite(node.of(), context), node.value(), node.negated());
    }

    @Override
    public Node like(Like node, C context) {
        return new Like(
                rewrite(node.of(), context),
                rewrite(node.pattern(), context),
                node.escape(),
                node.letterCase(),
                node.negated());
    }

    @Override
    public Node regexpMatch(RegexpMatch node, C context) {
        return new RegexpMatch(
                rewrite(node.of(), context), rewrite(node.pattern(), context), node.ignoreCase(), node.negated());
    }

    @Override
    public Node caseOf(CaseNode node, C context) {
        return new CaseNode(
                maybe(node.operand(), context),
                each(node.branches(), Rewriter::caseBranch, context),
                maybe(node.otherwise(), context));
    }

    @Override
    public Node cast(Cast node, C context) {
        return new Cast(rewrite(node.of(), context), node.type(), node.attempt());
    }

    @Override
    public Node function(FunctionCall node, C context) {
        return new FunctionCall(node.name(), all(node.arguments(), context), node.type());
    }

    @Override
    public Node aggregate(Aggregate node, C context) {
        return new Aggregate(
                node.name(), all(node.arguments(), context), aggregateOptions(node.options(), context), node.type());
    }

    @Override
    public Node over(Over node, C context) {
        return new Over(rewrite(node.function(), context), as(WindowNode.class, node.window(), context));
    }

    @Override
    public Node window(WindowNode node, C context) {
        return new WindowNode(
                all(node.partitionBy(), context),
                all(node.orderBy(), context),
                node.frame() == null ? null : frame(node.frame(), context));
    }

    @Override
    public Node extract(Extract node, C context) {
        return new Extract(node.field(), rewrite(node.of(), context), node.type());
    }

    @Override
    public Node timeShift(TimeShift node, C context) {
        return new TimeShift(rewrite(node.of(), context), node.back(), rewrite(node.interval(), context), node.type());
    }

    @Override
    public Node scalarQuery(ScalarQuery node, C context) {
        return new ScalarQuery(query(node.query(), context), node.type());
    }

    @Override
    public Node exists(Exists node, C context) {
        return new Exists(query(node.query(), context));
    }

    @Override
    public Node quantified(Quantified node, C context) {
        return new Quantified(node.quantifier(), rewrite(node.of(), context));
    }

    @Override
    public Node tuple(Tuple node, C context) {
        return new Tuple(all(node.parts(), context));
    }

    @Override
    public Node collate(Collate node, C context) {
        return new Collate(rewrite(node.of(), context), node.collation());
    }

    @Override
    public Node customOperator(CustomOperator node, C context) {
        return new CustomOperator(
                rewrite(node.left(), context), node.operator(), rewrite(node.right(), context), node.type());
    }

    @Override
    public Node excluded(Excluded node, C context) {
        return node;
    }

    @Override
    public Node jsonPath(JsonPath node, C context) {
        return new JsonPath(rewrite(node.document(), context), rewrite(node.path(), context), node.output());
    }

    @Override
    public Node jsonContains(JsonContains node, C context) {
        return new JsonContains(rewrite(node.document(), context), rewrite(node.part(), context));
    }

    @Override
    public Node jsonHasKey(JsonHasKey node, C context) {
        return new JsonHasKey(rewrite(node.document(), context), rewrite(node.key(), context));
    }

    @Override
    public Node now(Now node, C context) {
        return node;
    }

    @Override
    public Node sequenceNext(SequenceNext node, C context) {
        return node;
    }

    @Override
    public Node defaultKeyword(DefaultKeyword node, C context) {
        return node;
    }

    @Override
    public Node order(OrderNode node, C context) {
        Node of = rewrite(node.of(), context);
        return of == node.of() ? node : new OrderNode(of, node.descending(), node.nulls());
    }

    @Override
    public Node table(TableNode node, C context) {
        return node.rows() == null ? node : node.with(query(node.rows(), context));
    }

    @Override
    public Node derivedTable(DerivedTable node, C context) {
        return new DerivedTable(query(node.query(), context), node.alias(), node.columns(), node.lateral());
    }

    @Override
    public Node cteReference(CteReference node, C context) {
        return new CteReference(
                node.name(),
                node.alias(),
                node.definition() == null ? null : once(Cte.class, node.definition(), context));
    }

    @Override
    public Node cte(Cte node, C context) {
        return new Cte(
                node.name(),
                node.columns(),
                rewrite(node.statement(), context),
                node.recursive(),
                node.materialization());
    }

    @Override
    public Node functionTable(FunctionTable node, C context) {
        return new FunctionTable(
                rewrite(node.function(), context), node.alias(), node.columns(), node.ordinality(), node.lateral());
    }

    @Override
    public Node valuesTable(ValuesTable node, C context) {
        return new ValuesTable(each(node.rows(), Rewriter::all, context), node.alias(), node.columns());
    }

    @Override
    public Node join(JoinNode node, C context) {
        FromNode left = from(node.left(), context);
        FromNode right = from(node.right(), context);
        Node on = maybe(node.on(), context);
        return left == node.left() && right == node.right() && on == node.on()
                ? node
                : new JoinNode(left, node.kind(), right, on);
    }

    @Override
    public Node select(SelectNode node, C context) {
        return new SelectNode(
                selectList(node.list(), context),
                sources(node.from(), context),
                all(node.where(), context),
                grouping(node.grouping(), context),
                ordering(node.ordering(), context),
                locking(node.locking(), context),
                node.dressing());
    }

    @Override
    public Node compound(CompoundNode node, C context) {
        return new CompoundNode(
                node.operator(), each(node.parts(), Rewriter::query, context), ordering(node.ordering(), context));
    }

    @Override
    public Node text(TextNode node, C context) {
        Map<String, Node> values = new LinkedHashMap<>();
        node.values().forEach((name, value) -> values.put(name, rewrite(value, context)));
        return new TextNode(node.sql(), values, node.columns());
    }

    @Override
    public Node insert(InsertNode node, C context) {
        return new InsertNode(
                as(TableNode.class, node.into(), context),
                node.columns(),
                insertSource(node.source(), context),
                node.conflict() == null ? null : conflict(node.conflict(), context),
                all(node.returning(), context),
                node.hints());
    }

    @Override
    public Node update(UpdateNode node, C context) {
        return new UpdateNode(
                as(TableNode.class, node.table(), context),
                each(node.assignments(), Rewriter::assignment, context),
                sources(node.from(), context),
                all(node.where(), context),
                ordering(node.ordering(), context),
                all(node.returning(), context));
    }

    @Override
    public Node delete(DeleteNode node, C context) {
        return new DeleteNode(
                as(TableNode.class, node.from(), context),
                sources(node.using(), context),
                all(node.where(), context),
                ordering(node.ordering(), context),
                all(node.returning(), context));
    }

    @Override
    public Node custom(CustomNode node, C context) {
        return node;
    }

    private InsertSource insertSource(InsertSource source, C context) {
        if (source instanceof InsertSource.Rows rows) {
            return new InsertSource.Rows(each(rows.rows(), Rewriter::all, context));
        }
        if (source instanceof InsertSource.FromQuery query) {
            return new InsertSource.FromQuery(query(query.query(), context));
        }
        return source;
    }

    private CaseBranch caseBranch(CaseBranch part, C context) {
        return new CaseBranch(rewrite(part.condition(), context), rewrite(part.result(), context));
    }

    private Frame frame(Frame part, C context) {
        return new Frame(
                part.unit(), frameBound(part.start(), context), frameBound(part.end(), context), part.exclusion());
    }

    private FrameBound frameBound(FrameBound part, C context) {
        return new FrameBound(part.kind(), maybe(part.offset(), context));
    }

    private AggregateOptions aggregateOptions(AggregateOptions part, C context) {
        return new AggregateOptions(
                part.distinct(),
                all(part.orderBy(), context),
                maybe(part.filter(), context),
                all(part.withinGroup(), context));
    }

    private SelectList selectList(SelectList part, C context) {
        List<Node> columns = all(part.columns(), context);
        List<Node> distinctOn = all(part.distinctOn(), context);
        return columns == part.columns() && distinctOn == part.distinctOn()
                ? part
                : new SelectList(columns, part.distinct(), distinctOn);
    }

    private Grouping grouping(Grouping part, C context) {
        List<Node> terms = all(part.terms(), context);
        List<Node> having = all(part.having(), context);
        return terms == part.terms() && having == part.having() ? part : new Grouping(terms, having);
    }

    private Page page(Page part, C context) {
        return part.isAll() ? part : new Page(maybe(part.limit(), context), maybe(part.offset(), context), part.unit());
    }

    private Ordering ordering(Ordering part, C context) {
        List<Node> terms = all(part.terms(), context);
        boolean same = terms == part.terms() && part.page().isAll();
        return same ? part : new Ordering(terms, page(part.page(), context));
    }

    private Locking locking(Locking part, C context) {
        return part.of().isEmpty() ? part : new Locking(part.strength(), sources(part.of(), context), part.waiting());
    }

    private Assignment assignment(Assignment part, C context) {
        return new Assignment(part.column(), rewrite(part.value(), context));
    }

    private Conflict conflict(Conflict part, C context) {
        return new Conflict(
                part.columns(), each(part.update(), Rewriter::assignment, context), all(part.where(), context));
    }
}
