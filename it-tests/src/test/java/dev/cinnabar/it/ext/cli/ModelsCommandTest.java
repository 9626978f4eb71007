package dev.cinnabar.it.ext.cli;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes models: its arguments, its files, its answer. */
class ModelsCommandTest {
    private static final NumberColumn<Long> ID = column("id", Types.BIGINT).primaryKey();

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void create() {
        url = "sqlite:///" + folder.resolve("shop.db");
        TableDefinition orders = TableDefinition.of("orders", ID);
        try (Engine engine = Engine.create(url)) {
            MetaData.of(
                            orders,
                            TableDefinition.of(
                                    "order_lines",
                                    ID,
                                    column("order_id", Types.BIGINT).references(orders, ID)),
                            TableDefinition.of("log", column("line", Types.TEXT)))
                    .createAll(engine);
        }
    }

    @Test
    void files_standInTheFolderOfTheirPackage() throws IOException {
        var said = Typed.in(folder).run("models", url, "--package", "org.example.shop", "-o", "src");

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("log becomes no class: it has no primary key", "wrote 4 files below src");
        Path shop = folder.resolve("src/org/example/shop");
        assertThat(Files.readString(shop.resolve("OrderLine.java")))
                .contains("package org.example.shop;", "@Relationship(backPopulates = \"orderLines\")", "Order order;");
        assertThat(Files.readString(shop.resolve("Tables.java"))).contains("public static final Table LOG =");
        assertThat(shop.resolve("package-info.java")).exists();
    }

    @Test
    void filesThatAreThere_areOverwrittenOnlyByForce() throws IOException {
        Path order = folder.resolve("Order.java");
        Files.writeString(order, "mine");

        var refused = Typed.in(folder).run("models", url, "-o", ".");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Order.java", "hint: say --force");
        assertThat(Files.readString(order)).isEqualTo("mine");
        assertThat(folder.resolve("OrderLine.java")).doesNotExist();

        assertThat(Typed.in(folder).run("models", url, "-o", ".", "--force").code())
                .isZero();
        assertThat(Files.readString(order)).contains("class Order extends OrderModel");
    }

    @Test
    void tables_areChosenByPatterns_andAKeyToOneThatIsNotThereIsTold() {
        var said = Typed.in(folder).run("models", url, "--include", "order*", "--exclude", "orders");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("// OrderLine.java", "// The foreign key to orders stands in Elements:")
                .doesNotContain("class Order ", "Tables");
        assertThat(said.err()).contains("there is no class for its table");
    }

    @Test
    void json_isOneDocument() throws IOException {
        var said = Typed.in(folder).run("models", url, "--json", "-q");

        var document = new ObjectMapper().readTree(said.out());
        assertThat(document.get("files")).hasSize(3);
        assertThat(document.get("files").get(0).get("name").asText()).isEqualTo("Order.java");
        assertThat(document.get("files").get(0).get("text").asText()).contains("@Entity(table = \"orders\")");
        assertThat(document.get("remarks").get(0).asText()).startsWith("log becomes no class");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void packageThatIsNone_isRefused() {
        var said = Typed.in(folder).run("models", url, "--package", "org.class");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("`org.class` is no name of a package.", "hint: write one such as");
    }

    @Test
    void sameDatabase_givesTheSameSources() {
        var once = Typed.in(folder).run("models", url);
        var again = Typed.in(folder).run("models", url);

        assertThat(again.out()).isEqualTo(once.out()).isNotEmpty();
    }
}
