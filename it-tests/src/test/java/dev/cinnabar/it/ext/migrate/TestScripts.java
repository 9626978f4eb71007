package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Scripts that tests say themselves. */
final class TestScripts {
    private TestScripts() {}

    /** What stands on nothing. */
    static Script script(String id, List<Step> up, List<Step> back) {
        return script(id, List.of(), up, back);
    }

    static Script script(String id, String down, List<Step> up, List<Step> back) {
        return script(id, List.of(down), up, back);
    }

    static Script script(String id, List<String> down, List<Step> up, List<Step> back) {
        RevisionNode node = new RevisionNode(id, down, List.of(), List.of());
        return new Script(node, "make " + id, checksum(id), id + ".java", false, new Said(up, back));
    }

    /** Each in place of the other: the same of another source. */
    static Script edited(Script script) {
        return new Script(
                script.node(),
                script.message(),
                checksum("edited " + script.id()),
                script.origin(),
                script.outsideTransaction(),
                script.body());
    }

    static Script outside(Script script) {
        return new Script(script.node(), script.message(), script.checksum(), script.origin(), true, script.body());
    }

    static Script withoutWayBack(Script script) {
        Script.Body body = new Script.Body() {
            @Override
            public List<Step> upgrade(Dialect dialect) {
                return script.body().upgrade(dialect);
            }

            @Override
            public List<Step> downgrade(Dialect dialect) {
                throw new UsageException(ErrorCode.UNUSABLE_SCRIPT, "There is no way back.", "Restore a backup.");
            }
        };
        return new Script(script.node(), script.message(), script.checksum(), script.origin(), false, body);
    }

    /** As long as a SHA-256, and of each text another. */
    static String checksum(String of) {
        return String.format("%064x", of.hashCode() & 0xffffffffL);
    }

    /** Makes a table of that name. */
    static Script table(String id, String... down) {
        return script(id, List.of(down), steps(new CreateTable(definition(id))), steps(new DropTable(definition(id))));
    }

    static TableDefinition definition(String name) {
        return TableDefinition.of(
                name,
                ColumnDefinition.column("id", Types.BIGINT).primaryKey().autoincrement(false),
                ColumnDefinition.column("name", Types.varchar(50)));
    }

    static List<Step> steps(SchemaOperation... operations) {
        return Stream.of(operations).<Step>map(Step.Schema::new).toList();
    }

    static List<Step> steps(Step... steps) {
        return List.of(steps);
    }

    static Step step(SchemaOperation operation) {
        return new Step.Schema(operation);
    }

    static Step sql(String sql) {
        return new Step.Schema(new ExecuteSql(sql, ""));
    }

    static Step work(String description, Consumer<? super Connection> work) {
        return new Step.Work(description, work);
    }

    static Step outside(Step... steps) {
        return new Step.Outside(List.of(steps));
    }

    private record Said(List<Step> up, List<Step> back) implements Script.Body {
        @Override
        public List<Step> upgrade(Dialect dialect) {
            return up;
        }

        @Override
        public List<Step> downgrade(Dialect dialect) {
            return back;
        }
    }
}
