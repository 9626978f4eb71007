package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Precedence;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SqlWriter;
import java.util.List;

/** SQLite's words for JSON (json1). Stateless. */
final class SqliteJson {
    private SqliteJson() {}

    /** JSON's true and false are 1 and 0 for the operators, so that their words must be asked for. */
    static SqlWriter path(JsonPath path, StatementWriter out) {
        if (path.output() == JsonOutput.JSON) {
            return out.operand(path.document(), Precedence.SUM).sql(" -> ").operand(path.path(), Precedence.SUM);
        }
        out.sql("CASE json_type(").visit(path.document()).sql(", ").visit(path.path());
        out.sql(") WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(")
                .operand(path.document(), Precedence.SUM)
                .sql(" ->> ")
                .operand(path.path(), Precedence.SUM);
        return out.sql(" AS TEXT) END");
    }

    static SqlWriter function(FunctionCall call, StatementWriter out) {
        Node document = call.arguments().get(0);
        return switch (call.name()) {
            case "json_kind" -> kind(document, out);
            case "json_length" -> length(document, out);
            case "json_keys" -> keys(document, out);
            default -> append(call, out);
        };
    }

    private static SqlWriter kind(Node document, StatementWriter out) {
        return out.sql("CASE json_type(")
                .visit(document)
                .sql(") WHEN 'text' THEN 'string' WHEN 'integer' THEN 'number' WHEN 'real' THEN 'number'"
                        + " WHEN 'true' THEN 'boolean' WHEN 'false' THEN 'boolean' ELSE json_type(")
                .visit(document)
                .sql(") END");
    }

    /** Of what is no array it is 0 here. */
    private static SqlWriter length(Node document, StatementWriter out) {
        return out.sql("CASE json_type(")
                .visit(document)
                .sql(") WHEN 'array' THEN json_array_length(")
                .visit(document)
                .sql(") END");
    }

    private static SqlWriter keys(Node document, StatementWriter out) {
        return out.sql("CASE json_type(")
                .visit(document)
                .sql(") WHEN 'object' THEN (SELECT json_group_array(key) FROM json_each(")
                .visit(document)
                .sql(")) END");
    }

    /** The position behind the last has a mark of its own. */
    private static SqlWriter append(FunctionCall call, StatementWriter out) {
        return out.sql("json_insert(")
                .visit(call.arguments().get(0))
                .sql(", ")
                .operand(call.arguments().get(1), Precedence.SUM)
                .sql(" || '[#]', ")
                .visit(call.arguments().get(2))
                .sql(")");
    }

    static boolean isCollecting(Aggregate aggregate) {
        return aggregate.name().equals("json_agg") || aggregate.name().equals("json_object_agg");
    }

    /** What comes of no rows. */
    static String empty(Aggregate aggregate) {
        return aggregate.name().equals("json_agg") ? "'[]'" : "'{}'";
    }

    /** A document is a text here, and would be taken for one. */
    static SqlWriter arguments(List<Node> arguments, StatementWriter out) {
        for (Node key : arguments.subList(0, arguments.size() - 1)) {
            out.visit(key).sql(", ");
        }
        return out.sql("json(").visit(arguments.get(arguments.size() - 1)).sql(")");
    }
}
