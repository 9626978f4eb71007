package blog.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document as its page shows it: as much of it as this application says. Immutable. */
public record ApiDocument(String title, String description, List<Operation> operations, List<Schema> schemas) {
    /** What may be asked at one address. */
    public record Operation(
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            @Nullable Reference body,
            List<Response> responses) {}

    /** A parameter, or a property of a schema. */
    public record Field(String name, String type, boolean required, String description) {}

    /** What may be answered. */
    public record Response(
            String status, String description, @Nullable Reference schema) {}

    /** The shape of a body where it is used: {@code [Post]} is a list of posts. */
    public record Reference(String name) {
        /** Where on the page the shape stands. */
        public String anchor() {
            return "#" + name.replaceAll("[\\[\\]]", "");
        }
    }

    /** The shape of a body. */
    public record Schema(String name, List<Field> fields) {}
}
