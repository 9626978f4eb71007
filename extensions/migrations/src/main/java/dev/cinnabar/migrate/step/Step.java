package dev.cinnabar.migrate.step;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One thing that a revision does. Immutable. */
public sealed interface Step {
    /** Hands itself to who takes it. */
    void take(StepTaker taker);

    /** A change of the schema, or SQL as it stands. */
    record Schema(SchemaOperation operation) implements Step {
        public Schema {
            Objects.requireNonNull(operation, "operation");
        }

        @Override
        public void take(StepTaker taker) {
            taker.schema(operation);
        }
    }

    /** A change of rows. */
    record Write(Change change) implements Step {
        public Write {
            Objects.requireNonNull(change, "change");
        }

        @Override
        public void take(StepTaker taker) {
            taker.write(change);
        }
    }

    /** Rows that come into a table. */
    record Rows(Insert<?> insert, List<? extends Map<String, ?>> rows) implements Step {
        public Rows {
            Objects.requireNonNull(insert, "insert");
            rows = List.copyOf(rows);
        }

        @Override
        public void take(StepTaker taker) {
            taker.rows(insert, rows);
        }
    }

    /**
     * A program's own work.
     *
     * @param description what it does, for messages
     */
    record Work(String description, Consumer<? super Connection> work) implements Step {
        public Work {
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(work, "work");
        }

        @Override
        public void take(StepTaker taker) {
            taker.work(description, work);
        }
    }

    /** Steps outside of a transaction; none of them is one of these. */
    record Outside(List<Step> steps) implements Step {
        public Outside {
            steps = List.copyOf(steps);
            if (steps.stream().anyMatch(Outside.class::isInstance)) {
                throw new IllegalArgumentException("what is outside of a transaction already cannot go out once more");
            }
        }

        @Override
        public void take(StepTaker taker) {
            taker.outside(steps);
        }
    }
}
