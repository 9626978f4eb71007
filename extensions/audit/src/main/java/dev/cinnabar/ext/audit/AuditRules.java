package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of an entity. Immutable.
 *
 * @param name what the log calls it
 * @param leftOut the attributes and relationships of which nothing is
 * @param longest after how many characters the text of a value is cut; 0 for never
 */
record AuditRules(String name, Set<String> leftOut, int longest) {
    AuditRules {
        leftOut = Set.copyOf(leftOut);
    }

    static boolean isAudited(Class<?> entity) {
        return entity.isAnnotationPresent(Audited.class);
    }

    /** What the log calls an entity, whether it is audited or not. */
    static String nameOf(Class<?> entity) {
        Audited own = entity.getDeclaredAnnotation(Audited.class);
        return own == null || own.name().isEmpty() ? entity.getSimpleName() : own.name();
    }

    /**
     * The rules of an audited entity.
     *
     * @throws UsageException if it leaves out what it does not have
     */
    static AuditRules of(EntityType<?> type) {
        Set<String> leftOut = new HashSet<>(stamps(type));
        for (Class<?> above = type.javaType(); above != null; above = above.getSuperclass()) {
            Audited said = above.getDeclaredAnnotation(Audited.class);
            if (said != null) {
                Arrays.stream(said.except()).forEach(name -> leaveOut(type, name, leftOut));
            }
        }
        Audited nearest = type.javaType().getAnnotation(Audited.class);
        return new AuditRules(nameOf(type.javaType()), leftOut, nearest == null ? 0 : nearest.longest());
    }

    /** An entry says itself who and when; the version counts entries. */
    private static Set<String> stamps(EntityType<?> type) {
        Set<String> stamps = new HashSet<>();
        if (Timestamped.class.isAssignableFrom(type.javaType())) {
            stamps.add("createdAt");
            stamps.add("updatedAt");
        }
        if (Attributed.class.isAssignableFrom(type.javaType())) {
            stamps.add(Stamps.CREATED);
            stamps.add(Stamps.UPDATED);
        }
        type.version().ifPresent(version -> stamps.add(version.name()));
        return stamps;
    }

    private static <E extends Model> void leaveOut(EntityType<E> type, String name, Set<String> leftOut) {
        type.composite(name)
                .ifPresentOrElse(
                        several -> several.attributes().forEach(attribute -> leftOut.add(attribute.name())),
                        () -> leftOut.addAll(known(type, name)));
    }

    private static Set<String> known(EntityType<?> type, String name) {
        for (Relation<?, ?> relation : type.relations()) {
            if (relation.name().equals(name)) {
                return told(relation);
            }
        }
        if (type.attributes().stream().map(Attribute::name).noneMatch(name::equals)) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    "@Audited(except) of " + type + " names '" + name + "', which " + type + " does not have.",
                    "name attributes, values of several columns and relationships as they are called in Java");
        }
        return Set.of(name);
    }

    /** A relationship by a key that stands here is told by the attributes of that key. */
    private static Set<String> told(Relation<?, ?> relation) {
        Set<String> names = new HashSet<>(Set.of(relation.name()));
        if (relation.ends().direction() == Direction.MANY_TO_ONE) {
            relation.ends().nearAttributes().forEach(attribute -> names.add(attribute.name()));
        }
        return names;
    }

    boolean isLeftOut(String attribute) {
        return leftOut.contains(attribute);
    }

    boolean isCut(@Nullable String text) {
        return longest > 0 && text != null && text.length() > longest;
    }

    /** The text as it is written down: half a character is never left at its end. */
    @Nullable
    String cut(@Nullable String text) {
        if (text == null || !isCut(text)) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
