package dev.cinnabar.ext.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Documents by Jackson 2. Immutable. */
final class Jackson2Mapping extends JsonMapping {
    /** Readers and writers of our own, so that the limits hold whatever the mapper is. */
    private static final JsonFactory FORMAT = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader TREES = PLAIN.readerFor(JsonNode.class);

    static final Jackson2Mapping STANDARD = new Jackson2Mapping(PLAIN);

    private final ObjectMapper mapper;

    Jackson2Mapping(ObjectMapper given) {
        if (given.getDeserializationConfig().getDefaultTyper(given.constructType(Object.class)) != null) {
            throw Refusals.defaultTyping();
        }
        this.mapper = given.copy();
        AnnotationIntrospector its = mapper.getSerializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospector(new AnnotationIntrospectorPair(Jackson2Declared.INSTANCE, its));
        mapper.registerModule(Jackson2Declared.module());
    }

    @Override
    String print(Object value) throws IOException {
        if (value instanceof JsonNode node && node.isMissingNode()) {
            throw Refusals.missing();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FORMAT.createGenerator(text).setCodec(mapper)) {
            mapper.writer().writeValue(generator, value);
        }
        return text.toString();
    }

    @Override
    @Nullable
    Object parse(String json, Type type) throws IOException {
        return parse(json, mapper.readerFor(mapper.constructType(type)), mapper);
    }

    /** Readers of the program's own ask a parser for the mapper. */
    private static @Nullable Object parse(String json, ObjectReader reader, ObjectMapper mapper) throws IOException {
        try (JsonParser parser = FORMAT.createParser(json)) {
            parser.setCodec(mapper);
            Object value = reader.readValue(parser);
            if (parser.nextToken() != null) {
                throw new JsonMappingException(parser, "more than one document");
            }
            return value;
        }
    }

    @Override
    boolean areEqual(String one, String other) throws IOException {
        JsonNode first = (JsonNode) parse(one, TREES, PLAIN);
        JsonNode second = (JsonNode) parse(other, TREES, PLAIN);
        return first != null && second != null && first.equals(Jackson2Mapping::compare, second);
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
        if (!(failure instanceof JsonMappingException mapping)) {
            return "";
        }
        StringBuilder way = new StringBuilder();
        mapping.getPath().forEach(step -> way.append(step(step.getFrom(), step.getFieldName(), step.getIndex())));
        return way.toString();
    }
}
