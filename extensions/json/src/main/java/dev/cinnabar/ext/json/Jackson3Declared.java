package dev.cinnabar.ext.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonTypeResolver;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/** Keeps Jackson 3 to the classes that are declared: what would let a document name another one is refused. Stateless. */
final class Jackson3Declared extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    static final Jackson3Declared INSTANCE = new Jackson3Declared();

    private Jackson3Declared() {}

    /** Refuses properties that are classes themselves. */
    static JacksonModule module() {
        SimpleModule module = new SimpleModule("cinnabar-declared");
        refuse(module, Class.class);
        refuse(module, JavaType.class);
        module.setSerializers(new NoOtherTree());
        return module;
    }

    private static <T> void refuse(SimpleModule module, Class<T> type) {
        module.addDeserializer(type, new NoClass<>(type));
        module.addKeyDeserializer(type, new NoKey());
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated.hasAnnotation(JsonTypeInfo.class) || annotated.hasAnnotation(JsonTypeResolver.class)) {
            throw Refusals.polymorphic(annotated.getName());
        }
        return null;
    }

    /** A tree of Jackson 2 would be written as a bean. */
    private static final class NoOtherTree extends SimpleSerializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier about,
                JsonFormat.@Nullable Value format) {
            if (Jacksons.isTreeOf2(type.getRawClass())) {
                throw Refusals.otherTree(2);
            }
            return null;
        }
    }

    /** Stands where the name of a class would be read. */
    private static final class NoClass<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        NoClass(Class<T> type) {
            super(type);
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            throw Refusals.named(handledType().getName());
        }
    }

    /** The same for keys of maps. */
    private static final class NoKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            throw Refusals.named("a map");
        }
    }
}
