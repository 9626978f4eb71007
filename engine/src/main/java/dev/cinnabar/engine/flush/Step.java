package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.SecondaryTable;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One kind of thing that a flush does, to rows of one table, in the order of those rows. Immutable. */
sealed interface Step {
    /** Inserts the rows of objects. */
    record Insert(Mapping mapping, List<Tracked> objects) implements Step {
        public Insert {
            objects = List.copyOf(objects);
        }
    }

    /** Updates the rows of objects, where something is different at the end. */
    record Update(Mapping mapping, List<Tracked> objects) implements Step {
        public Update {
            objects = List.copyOf(objects);
        }
    }

    /** Sets foreign keys that could not be set when their rows were inserted, since they are part of a circle. */
    record Close(Mapping mapping, List<Tracked> objects) implements Step {
        public Close {
            objects = List.copyOf(objects);
        }
    }

    /** Empties foreign keys of rows that go, since they are part of a circle. */
    record Release(Mapping mapping, List<Tracked> objects, Set<Attribute<?, ?>> columns) implements Step {
        public Release {
            objects = List.copyOf(objects);
            columns = Set.copyOf(columns);
        }
    }

    /** Deletes the rows of objects. */
    record Delete(Mapping mapping, List<Tracked> objects) implements Step {
        public Delete {
            objects = List.copyOf(objects);
        }
    }

    /** Marks the rows of objects that stay when they are deleted. */
    record Mark(Mapping mapping, List<Tracked> objects) implements Step {
        public Mark {
            objects = List.copyOf(objects);
        }
    }

    /** Inserts rows of a table between two entities. */
    record Join(Relation<?, ?> relation, List<Pair> pairs) implements Step {
        public Join {
            pairs = List.copyOf(pairs);
        }

        SecondaryTable table() {
            return between(relation);
        }
    }

    /** Deletes all rows of a table between that belong to objects that go; the table is as their end sees it. */
    record PartAll(Relation<?, ?> relation, List<Tracked> objects) implements Step {
        public PartAll {
            objects = List.copyOf(objects);
        }

        SecondaryTable table() {
            return between(relation);
        }
    }

    /** Deletes rows of a table between two entities. */
    record Part(Relation<?, ?> relation, List<Pair> pairs) implements Step {
        public Part {
            pairs = List.copyOf(pairs);
        }

        SecondaryTable table() {
            return between(relation);
        }
    }

    /** The table between, as the end of a relationship sees it. */
    private static SecondaryTable between(Relation<?, ?> relation) {
        return Objects.requireNonNull(relation.ends().secondary());
    }
}
