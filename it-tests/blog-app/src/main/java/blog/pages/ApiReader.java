package blog.pages;

import blog.pages.ApiDocument.Field;
import blog.pages.ApiDocument.Operation;
import blog.pages.ApiDocument.Reference;
import blog.pages.ApiDocument.Response;
import blog.pages.ApiDocument.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads an OpenAPI document: as much of it as this application says. For one document. */
final class ApiReader {
    private final Part document;

    private ApiReader(Part document) {
        this.document = document;
    }

    static ApiDocument read(Resource resource) {
        try (InputStream yaml = resource.getInputStream()) {
            return new ApiReader(new Part(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml))).read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ApiDocument read() {
        Part info = document.part("info");
        return new ApiDocument(info.text("title"), info.text("description"), operations(), schemas());
    }

    private List<Operation> operations() {
        return document.part("paths").parts().entrySet().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    private Stream<Operation> operations(String path, Part methods) {
        return methods.parts().entrySet().stream().map(method -> operation(method.getKey(), path, method.getValue()));
    }

    private Operation operation(String method, String path, Part said) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                said.text("summary"),
                said.text("description"),
                said.partsOf("parameters").stream().map(this::parameter).toList(),
                schemaOf(said.part("requestBody")),
                said.part("responses").parts().entrySet().stream()
                        .map(answer -> response(answer.getKey(), referred(answer.getValue())))
                        .toList());
    }

    private Field parameter(Part said) {
        Part parameter = referred(said);
        return new Field(
                parameter.text("name"),
                parameter.text("in") + ", " + parameter.part("schema").type(),
                parameter.is("required"),
                parameter.text("description"));
    }

    private static Response response(String status, Part said) {
        return new Response(status, said.text("description"), schemaOf(said));
    }

    private static @Nullable Reference schemaOf(Part message) {
        return message.part("content").parts().values().stream()
                .map(content -> new Reference(content.part("schema").type()))
                .findFirst()
                .orElse(null);
    }

    private List<Schema> schemas() {
        return document.part("components", "schemas").parts().entrySet().stream()
                .map(schema -> schema(schema.getKey(), schema.getValue()))
                .toList();
    }

    private static Schema schema(String name, Part said) {
        List<Object> required = said.list("required");
        return new Schema(
                name,
                said.part("properties").parts().entrySet().stream()
                        .map(property ->
                                field(property.getKey(), property.getValue(), required.contains(property.getKey())))
                        .toList());
    }

    private static Field field(String name, Part said, boolean required) {
        return new Field(name, said.type(), required, said.text("description"));
    }

    /** The part itself, or what it refers to. */
    private Part referred(Part part) {
        String reference = part.text("$ref");
        return reference.isEmpty()
                ? part
                : document.part(reference.replace("#/", "").split("/"));
    }
}
