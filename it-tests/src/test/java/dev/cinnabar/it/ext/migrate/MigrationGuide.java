package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.SeveralDatabases;
import dev.cinnabar.migrate.SeveralDatabases.Outcome;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.OperationRewriter;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.migrate.script.SqlFolder;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The code of docs/guide/migrations.md. */
final class MigrationGuide {
    private static final TextColumn CODE = column("code", Types.varchar(2)).primaryKey();
    private static final TextColumn NAME = column("name", Types.varchar(80)).notNull();
    private static final Table COUNTRIES = table("countries", CODE, NAME);

    private MigrationGuide() {}

    static List<Applied> atStart(Engine engine) {
        return Migrations.of(engine).upgrade("head");
    }

    static Migrations careful(Engine engine) {
        return Migrations.of(engine)
                .with(options -> options.withPatience(Duration.ofMinutes(2))
                        .withLockWait(Duration.ofSeconds(2))
                        .withDestructive(false));
    }

    static List<String> tenants(List<String> tenants, Function<String, Engine> opening) {
        return SeveralDatabases.of(tenants, opening, Migrations.onClassPath()).upgrade("head").stream()
                .filter(outcome -> outcome.failure().isPresent())
                .map(Outcome::database)
                .toList();
    }

    static Migrations withFiles(Engine engine, Path folder) {
        Scripts scripts = Migrations.onClassPath().and(SqlFolder.of(folder));
        return Migrations.of(engine, scripts);
    }

    static void rows(Operations op) {
        op.createTable(COUNTRIES.definition());
        op.insert(
                insert(COUNTRIES),
                List.of(Map.of("code", "at", "name", "Austria"), Map.of("code", "is", "name", "Iceland")));
        op.execute(update(COUNTRIES)
                .set(NAME, "Ísland")
                .where(COUNTRIES.column(CODE).eq("is")));
    }

    static void own(Operations op) {
        op.work(
                "split the names",
                connection -> connection.queryRaw("SELECT name FROM countries").all());
    }

    static SchemaChanges withoutDrops(Engine engine, MetaData models) {
        OperationRewriter kept = OperationRewriter.of(DropColumn.class, drop -> List.of());
        return SchemaComparison.of(models)
                .with(CompareOptions.USUAL.rewriting(kept))
                .on(engine);
    }

    static void needed(Operations op) {
        op.ifNotExists().createTable("tags", column("id", Types.BIGINT).primaryKey());
        op.ifNotExists().addColumn("posts", column("note", Types.varchar(100)));
        op.ifExists().dropIndex("ix_posts_title", "posts");
    }

    static void concurrently(Operations op) {
        op.outsideTransaction(outside -> outside.createIndex(
                "posts", index("ix_posts_author_id", "author_id").option("postgresql", "concurrently", "true")));
    }
}
