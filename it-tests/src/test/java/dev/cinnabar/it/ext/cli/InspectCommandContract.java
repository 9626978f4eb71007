package dev.cinnabar.it.ext.cli;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Invoice;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a database that stands: inspect, diagram, ddl, check; and that no secret is told. */
abstract class InspectCommandContract extends DatabaseContract {
    private static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    private static final TextColumn NAME = column("name", varchar(50)).notNull();
    private static final Table SHOPS = table("shops", ID, NAME, unique("name"));
    private static final Table ITEMS = table(
            "items",
            ID,
            column("shop_id", BIGINT)
                    .notNull()
                    .references(SHOPS.definition(), ID, ForeignKeyRules.onDelete(ReferentialAction.CASCADE)),
            column("parent_id", BIGINT).references("items", "id"),
            column("price", INTEGER),
            index("ix_items_price", "price"));

    @BeforeEach
    void create() {
        try (Engine engine = engine()) {
            MetaData.of(SHOPS.definition(), ITEMS.definition()).createAll(engine);
            engine.inTransaction(connection -> connection.execute(insert(SHOPS).set(NAME, "corner")));
        }
    }

    @Test
    void inspect_tellsOfTables() {
        var said = run("inspect");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("items", "shops")
                .containsPattern("id +\\S+ +key")
                .containsPattern("name +VARCHAR\\(50\\) +not null")
                .containsPattern("foreign key +\\(shop_id\\) to shops \\(id\\) on delete cascade")
                .containsPattern("foreign key +\\(parent_id\\) to items \\(id\\)")
                .containsPattern("index +\\(price\\) +ix_items_price");
    }

    @Test
    void inspect_asJson_isOneDocument() throws IOException {
        JsonNode document = new ObjectMapper().readTree(run("inspect", "--json").out());

        JsonNode schema = document.get("schemas").get(0);
        JsonNode items = schema.get("tables").get(0);
        assertThat(schema.get("tables")).hasSize(2);
        assertThat(items.get("name").asText()).isEqualTo("items");
        assertThat(items.get("columns")).hasSize(4);
        assertThat(items.get("columns").get(1).get("nullable").asBoolean()).isFalse();
        assertThat(items.get("columns").get(2).get("nullable").asBoolean()).isTrue();
        assertThat(items.get("primaryKey").get(0).asText()).isEqualTo("id");
        assertThat(items.get("foreignKeys")).hasSize(2);
        assertThat(items.get("bytes").asLong()).isPositive();
    }

    @Test
    void inspect_tellsOnlyOfTablesThatAreMeant() {
        assertThat(run("inspect", "--table", "sh*").out()).contains("shops").doesNotContain("ix_items_price");
        configure("exclude = [\"shops\"]");
        assertThat(run("inspect").out()).contains("ix_items_price").doesNotContain("corner", "uq_shops");
    }

    @Test
    void diagram_asMermaid_hasTablesAndKeys() {
        assertThat(run("diagram").out())
                .startsWith("erDiagram\n    \"items\" {\n")
                .contains(
                        "        BIGINT id PK\n",
                        "        BIGINT shop_id FK\n",
                        "        VARCHAR(50) name\n",
                        "    \"shops\" ||--o{ \"items\" : \"shop_id\"\n",
                        "    \"items\" |o--o{ \"items\" : \"parent_id\"\n");
    }

    @Test
    void diagram_toAFile_takesTheFormOfItsName() throws IOException {
        assertThat(run("diagram", "-o", "out/shop.svg").err()).contains("wrote out/shop.svg: 2 tables");
        assertThat(run("diagram", "-o", "shop.dot").code()).isZero();

        assertThat(Files.readString(folder.resolve("out/shop.svg")))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains(">items</text>", ">shop_id</text>", "items (shop_id) to shops")
                .doesNotContain("<script", "http-equiv", "url(", "href");
        assertThat(Files.readString(folder.resolve("shop.dot")))
                .startsWith("digraph schema {")
                .contains("t0:c1 -> t1:c0;", "t0:c2 -> t0:c0;");
    }

    @Test
    void ddl_ofTheDatabase_makesTheSameElsewhere() throws IOException {
        String sql = run("ddl", "database").out();

        try (var elsewhere = server().fresh("Elsewhere");
                Engine engine = Engine.create(elsewhere.url())) {
            engine.inTransaction(connection -> {
                for (String statement : sql.split(";\n")) {
                    connection.executeRaw(statement);
                }
            });
            assertThat(MetaData.of(SHOPS.definition(), ITEMS.definition()).check(engine))
                    .isEmpty();
        }
        assertThat(run("ddl", "database", "--dialect", "nothing"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("`nothing`", "hint: "));
        assertThat(new ObjectMapper()
                        .readTree(run("ddl", "database", "--json").out())
                        .get("sql")
                        .asText())
                .isEqualTo(sql);
    }

    @Test
    void check_endsWith1_andTellsTheCure_untilNothingDiffers() throws IOException {
        configure("models = \"" + User.class.getName() + "\"\nexclude = [\"shops\", \"items\"]");

        var said = run("check");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("The table users is missing\n  cure: create it\n", "2 differences\n");
        JsonNode document = new ObjectMapper().readTree(run("check", "--json").out());
        assertThat(document.get("same").asBoolean()).isFalse();
        assertThat(document.get("differences").get(0).get("cure").asText()).isEqualTo("create it");

        try (Engine engine = engine()) {
            MetaData.of(User.class).createAll(engine);
        }
        assertThat(run("check"))
                .satisfies(same -> assertThat(same.code()).isZero())
                .satisfies(same -> assertThat(same.out()).isEqualTo("no differences\n"));
    }

    @Test
    void check_tellsOfTablesThatNoModelHas() {
        configure("models = \"" + Invoice.class.getName() + "\"");

        assertThat(run("check").out()).contains("items", "shops");
    }

    @Test
    void check_ofAClassThatIsNoModel_isRefused() {
        configure("class-path = [\"target/classes\"]");

        assertThat(run("check", "com.acme.User").err())
                .contains("no class com.acme.User", "the class-path has no target/classes: build it first");
        assertThat(run("check", "java.lang.String").err()).contains("java.lang.String is no model");
    }

    @Test
    void urlOnTheCommandLine_isTakenWithAWarning_andItsPasswordIsNeverTold() {
        var said = Typed.in(folder.resolve("..")).run("inspect", database.url());

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("items");
        String password = dev.cinnabar.dialect.DatabaseUrl.parse(database.url()).password();
        if (password != null) {
            assertThat(said.err()).contains("warning: the password in the URL", "CINNABAR_PASSWORD");
            assertThat(said.all()).doesNotContain(":" + password + "@");
        }
    }
}
