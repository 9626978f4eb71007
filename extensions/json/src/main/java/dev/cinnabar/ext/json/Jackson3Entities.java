package dev.cinnabar.ext.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cinnabar.orm.Model;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes entities by Jackson 3. Stateless: what belongs to one document is kept with its writer. */
final class Jackson3Entities extends StdSerializer<Model> {
    private static final long serialVersionUID = 1L;

    private Jackson3Entities() {
        super(Model.class);
    }

    static JacksonModule module() {
        return new SimpleModule("cinnabar-entities").addSerializer(Model.class, new Jackson3Entities());
    }

    @Override
    public void serialize(Model object, JsonGenerator out, SerializationContext context) {
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
    public void serializeWithType(Model object, JsonGenerator out, SerializationContext context, TypeSerializer types) {
        serialize(object, out, context);
    }

    private static EntityMembers document(JsonGenerator out, SerializationContext context) {
        EntityMembers document = EntityMembers.of(context.getAttribute(EntityMembers.KEY), number(out));
        context.setAttribute(EntityMembers.KEY, document);
        return document;
    }

    /** Which document of its writer it is. */
    private static int number(JsonGenerator out) {
        TokenStreamContext place = out.streamWriteContext();
        int begins = place.inRoot() ? 1 : 0; // it is not counted before it has begun
        while (place.getParent() != null) {
            place = place.getParent();
        }
        return place.getEntryCount() + begins;
    }

    private static void write(
            Map.Entry<String, @Nullable Object> member, JsonGenerator out, SerializationContext context) {
        SerializationConfig config = context.getConfig();
        JsonInclude.Include include = config.getDefaultPropertyInclusion().getValueInclusion();
        boolean always = include == JsonInclude.Include.ALWAYS || include == JsonInclude.Include.USE_DEFAULTS;
        if (member.getValue() != null || always) {
            context.defaultSerializeProperty(name(member.getKey(), config), member.getValue(), out);
        }
    }

    @SuppressWarnings("NullAway") // there is no field; strategies go by the name
    private static String name(String attribute, SerializationConfig config) {
        PropertyNamingStrategy naming = config.getPropertyNamingStrategy();
        return naming == null ? attribute : naming.nameForField(config, null, attribute);
    }
}
