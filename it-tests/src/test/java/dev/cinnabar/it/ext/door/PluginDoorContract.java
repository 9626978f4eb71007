package dev.cinnabar.it.ext.door;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.ext.door.model.Note;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.plugin.SessionContext;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.DialectInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plugin may bring, each by the door that is there for it. */
abstract class PluginDoorContract extends DoorContract {
    private static final NumberColumn<Integer> ID =
            column("id", INTEGER).primaryKey().autoincrement(false);
    private static final TextColumn TAG = column("tag", varchar(20));
    private static final Table THINGS = table("door_things", ID, TAG);
    private static final TableDefinition DEFINED = THINGS.definition();
    private static final Index BY_TAG = Index.index("door_by_tag", "tag");

    private final List<String> heard = new ArrayList<>();

    private record Bringing(String name, Consumer<PluginContext> what) implements Plugin {
        @Override
        public void install(PluginContext context) {
            what.accept(context);
        }
    }

    private Engine engineThat(Consumer<PluginContext> brings) {
        return engineWith(new Bringing("door", brings));
    }

    @AfterEach
    void dropThings() {
        engine.apply(List.of(new DropTable(DEFINED, true, false)));
    }

    /** An index on each table with a tag. */
    private static List<SchemaOperation> indexed(SchemaOperation step) {
        return step instanceof CreateTable create
                        && create.table().findColumn("tag").isPresent()
                ? List.of(step, new CreateIndex(TableName.of(create.table()), BY_TAG, false))
                : List.of(step);
    }

    // the schema

    @Test
    void schemaRewriter_addsSteps_alsoBehindOnesThatHoldHere() {
        try (Engine indexing = engineThat(context -> context.schema((step, dialect) -> indexed(step)))) {
            indexing.events()
                    .on(
                            AfterDdl.class,
                            event -> heard.add(event.operation().getClass().getSimpleName()));
            String here = indexing.dialect().name();

            indexing.apply(List.of(new CreateTable(DEFINED).on(here), new CreateTable(DEFINED).on("another")));

            assertThat(heard).startsWith("CreateTable", "CreateIndex");
            assertThat(Inspector.of(engine).hasIndex(TableName.of("door_things"), "door_by_tag"))
                    .isTrue();
        }
    }

    @Test
    void schemaRewriter_isAskedOfTheStepsOfThoseBefore_andNotOfItsOwn() {
        Consumer<PluginContext> both = context -> {
            context.schema(new Ordered(2, "second"));
            context.schema(new Ordered(1, "first"));
        };
        try (Engine twice = engineThat(both)) {
            twice.apply(List.of(new CreateTable(DEFINED)));
        }

        assertThat(heard).containsExactly("first CreateTable", "second CreateTable", "second CreateIndex");
    }

    /** Notes of what it is asked; the first adds the index. */
    private final class Ordered implements SchemaRewriter {
        private final int order;
        private final String name;

        Ordered(int order, String name) {
            this.order = order;
            this.name = name;
        }

        @Override
        public List<SchemaOperation> rewrite(SchemaOperation step, DialectInfo dialect) {
            heard.add(name + " " + step.getClass().getSimpleName());
            return order == 1 ? indexed(step) : List.of(step);
        }

        @Override
        public int order() {
            return order;
        }
    }

    @Test
    void schemaRewriterThatThrows_stopsAllSteps() {
        try (Engine refusing = engineThat(context -> context.schema((step, dialect) -> {
            if (step instanceof CreateIndex) {
                throw new IllegalStateException("no more indexes");
            }
            return List.of(step);
        }))) {
            assertThatThrownBy(() -> refusing.apply(List.of(
                            new CreateTable(DEFINED), new CreateIndex(TableName.of("door_things"), BY_TAG, false))))
                    .hasMessage("no more indexes");
        }

        assertThat(Inspector.of(engine).hasTable("door_things")).isFalse();
    }

    @Test
    void customOperation_isAStepLikeOthers_withItsWayBack() {
        NamedView view = new NamedView("door_words", "words", "door_notes", true);
        save("a");

        engine.apply(List.of(view));
        String word = engine.callInTransaction(connection ->
                connection.queryRaw("SELECT words FROM door_words").scalarOne(String.class));
        engine.apply(List.of(view.reverse()));

        assertThat(word).isEqualTo("a");
        assertThat(Inspector.of(engine).hasTable("door_words")).isFalse();
    }

    @Test
    void schemaReading_leavesTablesOut_forAllWhoLook() {
        engine.apply(List.of(new CreateTable(DEFINED)));
        try (Engine half = engineThat(context -> context.reader((reader, dialect) -> new Without("door_th", reader)))) {
            assertThat(half.inspector().tableNames()).contains("door_notes").doesNotContain("door_things");
            assertThat(half.inspector().hasTable("door_things")).isFalse();
            assertThat(MetaData.reflect(half, ReflectOptions.TABLES).tables())
                    .extracting(TableDefinition::name)
                    .contains("door_notes")
                    .doesNotContain("door_things");
            try (var connection = half.connect()) {
                assertThat(connection.inspector().tableNames()).doesNotContain("door_things");
            }
        }
        assertThat(engine.inspector().tableNames()).contains("door_notes", "door_things");
    }

    // statements and objects

    @Test
    void typeProvider_givesValuesOfItsClassAType() {
        try (Engine knowing = engineThat(context ->
                context.types(type -> type == Cents.class ? Optional.of(new Cents.Stored()) : Optional.empty()))) {
            knowing.inTransaction(connection -> {
                connection.execute(insert(Note.class).set(Note.WORDS, "a"));
                assertThat(connection
                                .queryRaw("SELECT words FROM door_notes WHERE ? = 7", new Cents(7))
                                .scalarOne(String.class))
                        .isEqualTo("a");
            });
        }
    }

    @Test
    void rewriter_andCriteria_bearOnWhatSessionsRead() {
        save("a", "b", "c");
        Consumer<PluginContext> brings = context -> {
            context.criteria(LoaderCriteria.of(
                    "no-b",
                    entity -> entity.javaType() == Note.class ? Optional.of(Note.WORDS.ne("b")) : Optional.empty()));
            context.rewrite(node -> {
                heard.add(node.getClass().getSimpleName());
                return node;
            });
        };
        try (Engine less = engineThat(brings)) {
            List<String> read = SessionFactory.of(less)
                    .callInTransaction(
                            session -> session.execute(select(Note.WORDS).orderBy(Note.WORDS))
                                    .all());
            assertThat(read).containsExactly("a", "c");
        }
        assertThat(heard).contains("SelectNode");
    }

    /** Of the word that a program said of its sessions; those that concern nobody are never asked for a condition. */
    private record Said(boolean concerns, String word) implements LoaderCriteria {
        @Override
        public String name() {
            return "said";
        }

        @Override
        public boolean concerns(EntitySource<?> entity) {
            return concerns;
        }

        @Override
        public LoaderCriteria in(SessionContext context) {
            return new Said(concerns, context.value(String.class).orElse(word));
        }

        @Override
        public Optional<Condition> conditionFor(EntitySource<?> entity) {
            if (!concerns) {
                throw new AssertionError("asked of " + entity);
            }
            return Optional.of(Note.WORDS.eq(word));
        }
    }

    @Test
    void criteria_hearWhatIsSaidOfTheirSessions() {
        save("one", "two");
        try (Engine hiding = engineThat(context -> context.criteria(new Said(true, "one")))) {
            SessionFactory usual = SessionFactory.of(hiding);

            assertThat(words(usual)).containsExactly("one");
            assertThat(words(usual.withContext("two"))).containsExactly("two");
            assertThat(words(usual.withContext("two").withContext("three"))).isEmpty();
        }
    }

    @Test
    void criteria_areNotAskedOfEntitiesThatTheyAreNotAbout() {
        save("one", "two");
        try (Engine hiding = engineThat(context -> context.criteria(new Said(false, "one")))) {
            assertThat(words(SessionFactory.of(hiding))).containsExactly("one", "two");
        }
    }

    private static List<String> words(SessionFactory sessions) {
        return sessions.callInTransaction(session ->
                session.execute(select(Note.WORDS).orderBy(Note.WORDS)).all());
    }

    @Test
    void pluginThatThrows_leavesNothingBehind() {
        try (Engine unharmed = engineThat(context -> {
            context.events().on(BeforeExecute.class, event -> heard.add("heard"));
            context.rewrite(node -> {
                heard.add("rewritten");
                return node;
            });
            context.criteria(LoaderCriteria.of("none", entity -> Optional.of(Note.WORDS.eq("none"))));
            context.schema((step, dialect) -> List.of());
            context.reader((reader, dialect) -> new Without("door", reader));
            throw new IllegalStateException("too late");
        })) {
            unharmed.apply(List.of(new CreateTable(DEFINED)));
            assertThat(unharmed.inspector().hasTable("door_things")).isTrue();
            SessionFactory.of(unharmed).inTransaction(session -> session.add(new Note("a")));
        }

        assertThat(heard).isEmpty();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void listenersOfAPlugin_mayComeLaterToo() {
        try (Engine later = engineThat(context -> context.events()
                .on(
                        Connect.class,
                        connected -> context.events().on(BeforeInsert.class, event -> heard.add("insert"))))) {
            SessionFactory.of(later).inTransaction(session -> session.add(new Note("a")));
        }

        assertThat(heard).isNotEmpty().containsOnly("insert");
    }

    // connections

    @Test
    void connect_givesTheDriversOwnConnection_andRefusesThatOfAnother() {
        List<Object> given = new ArrayList<>();
        Consumer<PluginContext> right = context ->
                context.events().on(Connect.class, connected -> given.add(connected.driver(java.sql.Connection.class)));
        try (Engine asking = engineThat(right)) {
            asking.executeRaw("SELECT 1");
        }
        assertThat(given).isNotEmpty().allMatch(java.sql.Connection.class::isInstance);

        Consumer<PluginContext> wrong =
                context -> context.events().on(Connect.class, connected -> connected.driver(Note.class));
        try (Engine asking = engineThat(wrong)) {
            refuses(ErrorCode.WRONG_TYPE, () -> asking.executeRaw("SELECT 1"))
                    .hasMessageContaining(Note.class.getName());
        }
        try (var connection = engine.connect()) {
            refuses(ErrorCode.WRONG_TYPE, () -> connection.unwrap(Note.class));
        }
    }
}
