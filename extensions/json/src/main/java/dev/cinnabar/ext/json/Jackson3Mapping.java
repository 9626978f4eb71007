package dev.cinnabar.ext.json;

import java.io.StringWriter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.json.JsonMapper;

/** Documents by Jackson 3. Immutable. */
final class Jackson3Mapping extends JsonMapping {
    /** Readers and writers of our own, so that the limits hold whatever the mapper is. */
    private static final JsonFactory FORMAT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader TREES = PLAIN.readerFor(JsonNode.class);

    static final Jackson3Mapping STANDARD = new Jackson3Mapping(PLAIN);

    private final JsonMapper mapper;

    Jackson3Mapping(JsonMapper given) {
        if (given.deserializationConfig().getDefaultTyper(given.constructType(Object.class)) != null) {
            throw Refusals.defaultTyping();
        }
        AnnotationIntrospector its = given.deserializationConfig().getAnnotationIntrospector();
        this.mapper = given.rebuild()
                .annotationIntrospector(new AnnotationIntrospectorPair(Jackson3Declared.INSTANCE, its))
                .addModule(Jackson3Declared.module())
                .build();
    }

    @Override
    String print(Object value) {
        if (value instanceof JsonNode node && node.isMissingNode()) {
            throw Refusals.missing();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FORMAT.createGenerator(ObjectWriteContext.empty(), text)) {
            mapper.writer().writeValue(generator, value);
        }
        return text.toString();
    }

    @Override
    @Nullable
    Object parse(String json, Type type) {
        return parse(json, mapper.readerFor(mapper.constructType(type)));
    }

    private static @Nullable Object parse(String json, ObjectReader reader) {
        try (JsonParser parser = FORMAT.createParser(ObjectReadContext.empty(), json)) {
            Object value = reader.readValue(parser);
            if (parser.nextToken() != null) {
                throw DatabindException.from(parser, "more than one document");
            }
            return value;
        }
    }

    @Override
    boolean areEqual(String one, String other) {
        JsonNode first = (JsonNode) parse(one, TREES);
        JsonNode second = (JsonNode) parse(other, TREES);
        return first != null && second != null && first.equals(Jackson3Mapping::compare, second);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    @Override
    boolean isLimitOf(Throwable failure) {
        return failure instanceof StreamConstraintsException;
    }

    @Override
    String where(Throwable failure) {
        if (!(failure instanceof JacksonException mapping)) {
            return "";
        }
        StringBuilder way = new StringBuilder();
        mapping.getPath().forEach(step -> way.append(step(step.from(), step.getPropertyName(), step.getIndex())));
        return way.toString();
    }
}
