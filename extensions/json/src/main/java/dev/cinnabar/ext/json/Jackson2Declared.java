package dev.cinnabar.ext.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import org.jspecify.annotations.Nullable;

/** Keeps Jackson 2 to the classes that are declared: what would let a document name another one is refused. Stateless. */
final class Jackson2Declared extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    static final Jackson2Declared INSTANCE = new Jackson2Declared();

    private Jackson2Declared() {}

    /** Refuses properties that are classes themselves. */
    static Module module() {
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
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
        return refuse(type);
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findPropertyTypeResolver(
            MapperConfig<?> config, AnnotatedMember member, JavaType baseType) {
        return refuse(member);
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findPropertyContentTypeResolver(
            MapperConfig<?> config, AnnotatedMember member, JavaType containerType) {
        return refuse(member);
    }

    private static @Nullable TypeResolverBuilder<?> refuse(Annotated annotated) {
        if (annotated.hasAnnotation(JsonTypeInfo.class) || annotated.hasAnnotation(JsonTypeResolver.class)) {
            throw Refusals.polymorphic(annotated.getName());
        }
        return null;
    }

    /** A tree of Jackson 3 would be written as a bean. */
    private static final class NoOtherTree extends SimpleSerializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription about) {
            if (Jacksons.isTreeOf3(type.getRawClass())) {
                throw Refusals.otherTree(3);
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
