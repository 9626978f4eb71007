package dev.cinnabar.sql;

import dev.cinnabar.schema.SchemaCondition;
import dev.cinnabar.sql.node.TruthTest;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;

/** An expression that is true, false or unknown. A boolean column is one too. */
public interface Condition extends Expression<Boolean>, SchemaCondition {
    @Override
    default SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    /** Whether it is true, and neither false nor unknown. */
    default Condition isTrue() {
        return Faces.condition(new TruthTest(node(), true, false));
    }

    /** Whether it is false, and neither true nor unknown. */
    default Condition isFalse() {
        return Faces.condition(new TruthTest(node(), false, false));
    }

    default Condition and(Condition other) {
        return Sql.and(this, other);
    }

    default Condition or(Condition other) {
        return Sql.or(this, other);
    }

    default Condition not() {
        return Sql.not(this);
    }

    @Override
    default LabeledCondition as(String label) {
        return new Faces.ConditionLabel(label, node());
    }
}
