package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Test;

/** Schemas on MySQL, and what it alone has. */
class MysqlSchemaTest extends SchemaContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Test
    void optionsAndIndexesOfItsOwn_areTheSameElsewhere() {
        TableDefinition texts = TableDefinition.of(
                "texts",
                ID,
                column("title", varchar(200)),
                column("body", TEXT).serverDefaultValue("it's empty"),
                column("changed", TIMESTAMP).serverNow().serverOnUpdateNow(),
                new DialectOption("mysql", "engine", "InnoDB"),
                new DialectOption("mysql", "charset", "utf8mb4"),
                new DialectOption("mysql", "collate", "utf8mb4_bin"),
                new DialectOption("mysql", "row_format", "DYNAMIC"),
                index("by_beginning", IndexPart.column("title").prefix(10)),
                index("by_words", "body").option("mysql", "kind", "FULLTEXT"),
                index("unseen", "title").option("mysql", "invisible", "true"));

        MetaData read = expectSameElsewhere(MetaData.of(texts));

        assertThat(read.table("texts").option("mysql", "collate")).contains("utf8mb4_bin");
        assertThat(read.table("texts").option("mysql", "row_format")).isPresent();
        assertThat(read.table("texts").indexes()).hasSize(3);
    }

    @Test
    void partialIndex_isRefusedByName() {
        TableDefinition partial = TableDefinition.of(
                "partial", ID, column("a", INTEGER), index("some", "a").where("a > 1"));

        assertThatThrownBy(() -> MetaData.of(partial).createAll(engine))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("partial index");
    }
}
