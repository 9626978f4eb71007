package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Precedence;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TypedNode;
import dev.cinnabar.type.JsonPathType;

/** PostgreSQL's words for JSON, all for JSONB (manual 9.16). Stateless. */
final class PostgresJson {
    private static final String NUL = "\\u0000";

    private PostgresJson() {}

    /** JSON can say NUL, of which the binary form cannot make a text (manual 8.14). */
    static String checked(String json) {
        for (int at = json.indexOf(NUL); at >= 0; at = json.indexOf(NUL, at + 1)) {
            int slashes = at;
            while (slashes > 0 && json.charAt(slashes - 1) == '\\') {
                slashes--;
            }
            if ((at - slashes) % 2 == 0) {
                throw new UsageException(
                        ErrorCode.NUL_CHARACTER,
                        "A document for `JSONB` holds the character NUL at position " + at + ".",
                        "take it out of the text or key, or store the document as a text (Types.TEXT), which keeps it");
            }
        }
        return json;
    }

    /** Along keys by an operator, which an index can serve; else along a path, whose mistakes are silent. */
    static SqlWriter path(JsonPath path, StatementWriter out) {
        boolean text = path.output() == JsonOutput.TEXT;
        if (path.path() instanceof TypedNode typed && typed.type() == JsonPathType.KEYS) {
            return out.operand(path.document(), Precedence.SUM)
                    .sql(text ? " #>> " : " #> ")
                    .operand(path.path(), Precedence.SUM);
        }
        return out.sql("jsonb_path_query_first(")
                .visit(path.document())
                .sql(", ")
                .visit(path.path())
                .sql(text ? ", '{}', TRUE) #>> '{}'" : ", '{}', TRUE)");
    }

    static SqlWriter function(FunctionCall call, StatementWriter out) {
        Node document = call.arguments().get(0);
        return switch (call.name()) {
            case "json_kind" -> out.sql("jsonb_typeof(").visit(document).sql(")");
            case "json_length" -> length(document, out);
            case "json_keys" -> keys(document, out);
            case "json_set" ->
                out.sql("jsonb_set(").list(call.arguments(), ", ").sql(")");
            case "json_remove" -> remove(call, out);
            default -> append(call, out);
        };
    }

    /** Of what is no array it is an error. */
    private static SqlWriter length(Node document, StatementWriter out) {
        return out.sql("CASE jsonb_typeof(")
                .visit(document)
                .sql(") WHEN 'array' THEN jsonb_array_length(")
                .visit(document)
                .sql(") END");
    }

    /** Of what is no object it is an error; of an object without keys there are no rows. */
    private static SqlWriter keys(Node document, StatementWriter out) {
        return out.sql("CASE jsonb_typeof(")
                .visit(document)
                .sql(") WHEN 'object' THEN coalesce((SELECT jsonb_agg(k) FROM jsonb_object_keys(")
                .visit(document)
                .sql(") AS k), '[]') END");
    }

    private static SqlWriter remove(FunctionCall call, StatementWriter out) {
        return out.sql("(")
                .operand(call.arguments().get(0), Precedence.SUM)
                .sql(" #- ")
                .operand(call.arguments().get(1), Precedence.SUM)
                .sql(")");
    }

    /** Behind the last one, which counts as -1. */
    private static SqlWriter append(FunctionCall call, StatementWriter out) {
        return out.sql("jsonb_insert(")
                .visit(call.arguments().get(0))
                .sql(", ")
                .operand(call.arguments().get(1), Precedence.SUM)
                .sql(" || CAST('-1' AS TEXT), ")
                .visit(call.arguments().get(2))
                .sql(", TRUE)");
    }
}
