package dev.cinnabar.ext.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.cinnabar.orm.Model;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes entities by Jackson 2. Stateless: what belongs to one document is kept with its writer. */
final class Jackson2Entities extends StdSerializer<Model> {
    private static final long serialVersionUID = 1L;

    private Jackson2Entities() {
        super(Model.class);
    }

    static Module module() {
        return new SimpleModule("cinnabar-entities").addSerializer(Model.class, new Jackson2Entities());
    }

    @Override
    public void serialize(Model object, JsonGenerator out, SerializerProvider context) throws IOException {
        EntityMembers document = document(out, context);
        Map<String, @Nullable Object> members = document.begin(object);
        boolean opened = document.open(object);
        out.writeStartObject(object);
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            write(member, out, context);
        }
        out.writeEndObject();
        if (opened) {
            document.close(object);
        }
    }

    /** Classes are not named, whatever the mapper says of others. */
    @Override
    public void serializeWithType(Model object, JsonGenerator out, SerializerProvider context, TypeSerializer types)
            throws IOException {
        serialize(object, out, context);
    }

    private static EntityMembers document(JsonGenerator out, SerializerProvider context) {
        EntityMembers document = EntityMembers.of(context.getAttribute(EntityMembers.KEY), number(out));
        context.setAttribute(EntityMembers.KEY, document);
        return document;
    }

    /** Which document of its writer it is. */
    private static int number(JsonGenerator out) {
        JsonStreamContext place = out.getOutputContext();
        int begins = place.inRoot() ? 1 : 0; // it is not counted before it has begun
        while (place.getParent() != null) {
            place = place.getParent();
        }
        return place.getEntryCount() + begins;
    }

    private static void write(Map.Entry<String, @Nullable Object> member, JsonGenerator out, SerializerProvider context)
            throws IOException {
        SerializationConfig config = context.getConfig();
        JsonInclude.Include include = config.getDefaultPropertyInclusion().getValueInclusion();
        boolean always = include == JsonInclude.Include.ALWAYS || include == JsonInclude.Include.USE_DEFAULTS;
        if (member.getValue() != null || always) {
            context.defaultSerializeField(name(member.getKey(), config), member.getValue(), out);
        }
    }

    @SuppressWarnings("NullAway") // there is no field; strategies go by the name
    private static String name(String attribute, SerializationConfig config) {
        PropertyNamingStrategy naming = config.getPropertyNamingStrategy();
        return naming == null ? attribute : naming.nameForField(config, null, attribute);
    }
}
