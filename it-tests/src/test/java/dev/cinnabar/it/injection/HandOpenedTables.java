package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.DEFINED;
import static dev.cinnabar.it.injection.DoorSamples.ID;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.HandOpenedDoor.knownOnly;
import static dev.cinnabar.it.injection.HandOpenedDoor.said;
import static dev.cinnabar.it.injection.HandOpenedDoor.unsaid;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.UniqueConstraint.unique;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexOptions;
import dev.cinnabar.schema.IndexOrder;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableConstraints;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableDetails;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.stream.Stream;

/** Names and words in the definitions of tables. */
final class HandOpenedTables {
    private static final String CONVENTION = "schema.NamingConvention.new(String, String, String, String, String)";
    private static final String INDEX_OPTIONS =
            "schema.IndexOptions.new(boolean, SchemaCondition, List<String>, String, boolean, List<DialectOption>)";
    private static final String INDEX_PART = "schema.IndexPart.new(String, SchemaExpression, IndexOrder, String, int)";
    private static final String SET_COMMENT = "schema.SchemaOperation$SetTableComment.new(TableName, String, String)";
    private static final String ENUMERATION = "type.Types.enumeration(Class<E>, String, Function<? super E, String>)";
    private static final IndexOrder ANY_ORDER = new IndexOrder(false, null);

    private enum Mood {
        GOOD,
        /** Longer than any payload, so that the length of the type stays. */
        INDESCRIBABLE
    }

    private HandOpenedTables() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(indexes(), exclusions(), keys(), conventions(), others())
                .flatMap(doors -> doors);
    }

    private static Stream<HandOpenedDoor> indexes() {
        return Stream.of(
                said("schema.Index.index(String, ColumnDefinition<?>[])", text -> index(text, NAME)),
                said(
                        "schema.Index.new(String, List<IndexPart>, IndexOptions)",
                        text -> new Index(
                                text,
                                List.of(IndexPart.column("name")),
                                index("ix", "name").options())),
                said(INDEX_OPTIONS, text -> of(options(List.of(text), ""), column(text, Types.INTEGER))),
                said(INDEX_OPTIONS, text -> of(options(List.of(), text))),
                said(INDEX_PART, text -> {
                    IndexPart part = new IndexPart(text, null, ANY_ORDER, "", 0);
                    return TableDefinition.of("people", ID, column(text, Types.INTEGER), index("ix", part));
                }),
                said(INDEX_PART, text -> index("ix", new IndexPart("name", null, ANY_ORDER, text, 0))));
    }

    private static IndexOptions options(List<String> include, String using) {
        return new IndexOptions(false, null, include, using, true, List.of());
    }

    private static TableDefinition of(IndexOptions options, TableElement... more) {
        return people(Stream.concat(
                        Stream.of(more), Stream.of(new Index("ix", List.of(IndexPart.column("name")), options)))
                .toArray(TableElement[]::new));
    }

    private static TableDefinition people(TableElement... more) {
        return TableDefinition.of(
                "people", Stream.concat(Stream.of(ID, NAME), Stream.of(more)).toArray(TableElement[]::new));
    }

    private static Stream<HandOpenedDoor> exclusions() {
        return Stream.of(
                knownOnly(
                        "schema.Exclusion$Part.new(IndexPart, String)",
                        "=",
                        text -> new Exclusion.Part(IndexPart.column("name"), text)),
                knownOnly("schema.Exclusion$Part.with(String, String)", "=", text -> Exclusion.Part.with("name", text)),
                said(
                        "schema.Exclusion$Part.with(String, String)",
                        text -> TableDefinition.of(
                                "people",
                                column(text, Types.INTEGER),
                                Exclusion.exclusion("gist", Exclusion.Part.with(text, "=")))));
    }

    private static Stream<HandOpenedDoor> keys() {
        return Stream.of(
                said(
                        "schema.PrimaryKey.new(String, List<String>)",
                        text -> keyed(new PrimaryKey(text, List.of("key")))),
                said(
                        "schema.PrimaryKey.new(String, List<String>)",
                        text -> keyed(text, new PrimaryKey("pk", List.of(text)))),
                said("schema.PrimaryKey.primaryKey(String[])", text -> keyed(text, PrimaryKey.primaryKey(text))));
    }

    private static TableDefinition keyed(PrimaryKey key) {
        return keyed("key", key);
    }

    private static TableDefinition keyed(String column, PrimaryKey key) {
        return TableDefinition.of("people", column(column, Types.INTEGER), key);
    }

    private static Stream<HandOpenedDoor> conventions() {
        return Stream.of(
                said(CONVENTION, text -> named(new NamingConvention(text, "f", "u", "c", "i"))),
                said(CONVENTION, text -> named(new NamingConvention("p", text, "u", "c", "i"))),
                said(CONVENTION, text -> named(new NamingConvention("p", "f", text, "c", "i"))),
                said(CONVENTION, text -> named(new NamingConvention("p", "f", "u", text, "i"))),
                said(CONVENTION, text -> named(new NamingConvention("p", "f", "u", "c", text))));
    }

    /** A table with one of each that a convention names. */
    private static MetaData named(NamingConvention convention) {
        return MetaData.of(TableDefinition.of(
                        "people",
                        column("id", Types.INTEGER),
                        NAME,
                        PrimaryKey.primaryKey("id"),
                        unique("name"),
                        foreignKey("id").references("people", "id"),
                        new CheckConstraint("", DoorSamples.CALLED.isNotNull()),
                        Index.indexOn("name")))
                .withNaming(convention);
    }

    private static Stream<HandOpenedDoor> others() {
        return Stream.of(
                said(
                        "schema.SchemaChange.new(UnaryOperator<String>)",
                        text -> new SchemaChange(schema -> text).table(DEFINED)),
                unsaid(SET_COMMENT, text -> new SchemaOperation.SetTableComment(TableName.of("people"), text, "new")),
                said(SET_COMMENT, text -> new SchemaOperation.SetTableComment(TableName.of("people"), "", text)),
                said(
                        "schema.TableDetails.new(PrimaryKey, TableConstraints, List<Index>, String, TableLifetime, List<DialectOption>, String)",
                        text -> new DetailedTable(details(text))),
                said(ENUMERATION, text -> column("mood", mood(text, "good"))),
                said(ENUMERATION, text -> column("mood", mood("mood", text))));
    }

    private static EnumType<Mood> mood(String name, String word) {
        return Types.enumeration(Mood.class, name, constant -> constant == Mood.GOOD ? word : "x".repeat(60));
    }

    private static TableDetails details(String comment) {
        return new TableDetails(
                PrimaryKey.NONE,
                new TableConstraints(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                comment,
                TableLifetime.PERMANENT,
                List.of(),
                "");
    }
}
