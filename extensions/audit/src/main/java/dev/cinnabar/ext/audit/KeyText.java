package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.type.DialectInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keys as the log has them: the text of the value; of several, those texts with commas between. Stateless. */
final class KeyText {
    private KeyText() {}

    static String of(EntityType<?> type, List<?> parts, DialectInfo dialect) {
        List<? extends Attribute<?, ?>> key = type.key();
        if (parts.size() != key.size()) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "The key of " + type + " has " + key.size() + " parts; " + parts.size() + " was given.",
                    "give List.of(…) with a value for each, in the order of the key");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String text = ValueText.of(key.get(i).definition().type(), parts.get(i), dialect);
            texts.add(parts.size() == 1 ? text : ValueText.escaped(text));
        }
        return String.join(",", texts);
    }

    /** The key of an object as it stands. */
    static String of(Model object, DialectInfo dialect) {
        EntityType<?> type = EntityType.of(object.getClass());
        return of(type, parts(type, object), dialect);
    }

    private static <E extends Model> List<Object> parts(EntityType<E> type, Model object) {
        E entity = type.javaType().cast(object);
        return type.key().stream()
                .<Object>map(part -> Objects.requireNonNull(part.of(entity), "key"))
                .toList();
    }
}
