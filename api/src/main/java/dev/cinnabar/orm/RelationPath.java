package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.JoinPath;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * A relationship between entities under other names, or to some of its members only: {@code join(Item.PARENT.as("parent"))}. Immutable.
 *
 * @param here the name of the entity that has it; empty for its own
 * @param there the name of the one at its other end; empty for its own
 * @param only what must hold for its members
 */
public record RelationPath<E extends Model, T extends Model>(
        Relation<E, T> relation, String here, String there, List<Condition> only) implements JoinPath<E, T> {
    public RelationPath {
        only = List.copyOf(only);
    }

    /** From the entity under that name. */
    public RelationPath<E, T> from(String alias) {
        return new RelationPath<>(relation, alias, there, only);
    }

    /** To the entity under that name. */
    public RelationPath<E, T> as(String alias) {
        return new RelationPath<>(relation, here, alias, only);
    }

    /** Only members for which all of these hold, beside what was said before. They speak of the entity by the name that it goes by. */
    public RelationPath<E, T> where(Condition... all) {
        List<Condition> more = new ArrayList<>(only);
        more.addAll(List.of(all));
        return new RelationPath<>(relation, here, there, more);
    }

    /**
     * Whether something stands at its other end for which all of these hold. Both ends go by the names that were said, so that rows of one
     * table can be asked for others of it.
     */
    public Condition exists(Condition... all) {
        if (here.isEmpty() && there.isEmpty()) {
            return relation.exists(where(all).only().toArray(Condition[]::new));
        }
        List<JoinStep> steps = where(all).steps();
        Select<Integer> rows = Sql.select(Sql.literal(1))
                .from(steps.get(0).item())
                .where(steps.get(0).on());
        for (JoinStep step : steps.subList(1, steps.size())) {
            rows = rows.join(step.item(), step.on());
        }
        return Sql.exists(rows);
    }

    @Override
    public FromItem start() {
        return here.isEmpty() ? relation.owner() : relation.owner().as(here);
    }

    @Override
    public List<Expression<?>> near() {
        return relation.ends().near(here);
    }

    @Override
    public List<Expression<?>> far() {
        return relation.ends().farKeys(there);
    }

    @Override
    public List<JoinStep> steps() {
        List<JoinStep> steps = new ArrayList<>(relation.steps(here, there));
        int last = steps.size() - 1;
        steps.set(last, steps.get(last).where(only));
        return steps;
    }

    @Override
    public <R> Select<R> reach(Select<R> each) {
        return relation.ends().reach(each, relation.target(), there).where(only.toArray(Condition[]::new));
    }

    @Override
    public String toString() {
        return relation.toString();
    }
}
