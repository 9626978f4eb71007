package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SqlWriter;
import java.util.List;

/** MySQL's words for JSON (manual 12.17). Stateless. */
final class MysqlJson {
    private MysqlJson() {}

    /** JSON's null is a value of its own here, and would come out as its word. */
    static SqlWriter path(JsonPath path, StatementWriter out) {
        List<Node> arguments = List.of(path.document(), path.path());
        if (path.output() == JsonOutput.JSON) {
            return call("json_extract", arguments, out);
        }
        call("json_extract", arguments, out.sql("json_unquote(nullif("));
        return out.sql(", CAST('null' AS JSON)))");
    }

    private static SqlWriter call(String name, List<Node> arguments, StatementWriter out) {
        return out.sql(name).sql("(").list(arguments, ", ").sql(")");
    }

    static SqlWriter function(FunctionCall call, StatementWriter out) {
        Node document = call.arguments().get(0);
        return switch (call.name()) {
            case "json_kind" -> kind(document, out);
            case "json_length" -> length(document, out);
            case "json_append" -> call("json_array_append", call.arguments(), out);
            default -> call(call.name(), call.arguments(), out);
        };
    }

    /** Numbers have four names here (manual 12.17.5). */
    private static SqlWriter kind(Node document, StatementWriter out) {
        return out.sql("CASE WHEN json_type(")
                .visit(document)
                .sql(") IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN 'number' ELSE lower(json_type(")
                .visit(document)
                .sql(")) END");
    }

    /** Objects and single values have a length here, too. */
    private static SqlWriter length(Node document, StatementWriter out) {
        return out.sql("CASE json_type(")
                .visit(document)
                .sql(") WHEN 'ARRAY' THEN json_length(")
                .visit(document)
                .sql(") END");
    }
}
