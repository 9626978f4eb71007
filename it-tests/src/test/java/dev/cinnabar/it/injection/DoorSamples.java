package dev.cinnabar.it.injection;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.stringAgg;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnReference;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.JsonExpression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableText;
import dev.cinnabar.sql.node.AggregateOptions;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.type.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something of each kind that a door is asked on, or wants beside its text. */
final class DoorSamples {
    static final NumberColumn<Integer> ID = column("id", Types.INTEGER).primaryKey();
    static final TextColumn NAME = column("name", Types.varchar(200));
    static final TextColumn OTHER = column("other", Types.varchar(200));
    static final TableDefinition DEFINED = TableDefinition.of("people", ID, NAME);
    static final Table PEOPLE = table(DEFINED);
    static final TableText CALLED = PEOPLE.column(NAME);

    /** The first that fits is taken: the narrow kinds stand before the wide ones. */
    private static final List<Object> SAMPLES = List.of(
            CALLED,
            PEOPLE,
            OTHER,
            column("age", Types.INTEGER),
            ID,
            column("flag", Types.BOOLEAN),
            DEFINED,
            Types.VARCHAR,
            Types.INTEGER,
            Types.BOOLEAN,
            TableName.of("people"),
            ForeignKeyRules.NONE,
            SequenceOptions.NONE,
            AggregateOptions.NONE,
            Index.index("ix", "name"),
            IndexPart.column("name"),
            Exclusion.Part.with("name", "="),
            Exclusion.exclusion("gist", Exclusion.Part.with("name", "=")),
            foreignKey("id"),
            foreignKey("id").references("people", "id"),
            UniqueConstraint.unique("name"),
            PrimaryKey.primaryKey("id"),
            ColumnReference.to(TableName.of("people"), "id"),
            MetaData.of(DEFINED),
            Sequence.of("numbers"),
            select(CALLED).from(PEOPLE),
            View.view("seen", select(CALLED).from(PEOPLE)),
            update(PEOPLE).where(CALLED.isNull()),
            insert(PEOPLE),
            Sql.delete(PEOPLE).where(CALLED.isNull()),
            select(CALLED).from(PEOPLE).union(select(CALLED).from(PEOPLE)),
            select(CALLED).from(PEOPLE).cte("c"),
            select(CALLED).from(PEOPLE).subquery("s"),
            Sql.values("v", NAME),
            Sql.rowsOf(Sql.function("f", Types.INTEGER, CALLED), "r", "name"),
            Sql.text("SELECT name FROM people WHERE name = :name"),
            new JsonExpression(CALLED.node(), List.of()),
            stringAgg(CALLED, ","),
            CALLED.isNull(),
            literal(1),
            new CheckConstraint("positive", CALLED.isNotNull()),
            IndexPart.column("name").order(),
            Duration.ofSeconds(1),
            insert(PEOPLE).set(NAME, "x").node());

    private DoorSamples() {}

    static Optional<Object> of(Class<?> kind) {
        if (kind == Node.class) {
            return Optional.of(CALLED.node());
        }
        if (kind == FromNode.class || kind == TableNode.class) {
            return Optional.of(PEOPLE.node());
        }
        if (kind == QueryNode.class) {
            return Optional.of(select(CALLED).from(PEOPLE).node());
        }
        if (kind == InsertSource.class) {
            return Optional.of(insert(PEOPLE).set(NAME, "x").node().source());
        }
        if (kind == TableElement.class) {
            return Optional.of(OTHER);
        }
        return SAMPLES.stream().filter(kind::isInstance).findFirst();
    }
}
